type Request = { method: string; headers: { origin?: string | undefined }; host: string };

/**
 * A browser always names the origin of a write; one that is not ours, or none at all, is not our page. Ours is the
 * address the request went to, the configured one (a proxy may name itself instead), and on this very machine every
 * name of it.
 */
export function isForeignWrite({ method, headers, host }: Request, adresse: string): boolean {
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return false;
  const { origin } = headers;
  if (!origin || !URL.canParse(origin)) return true;
  const from = new URL(origin);
  return from.host !== host && from.origin !== new URL(adresse).origin && !bothLoopback(from, host);
}

function bothLoopback(from: URL, host: string): boolean {
  if (!URL.canParse(`${from.protocol}//${host}`)) return false;
  const to = new URL(`${from.protocol}//${host}`);
  return isLoopback(from) && isLoopback(to) && from.port === to.port;
}

const isLoopback = ({ hostname }: URL) =>
  hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
