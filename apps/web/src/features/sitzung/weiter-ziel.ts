/** Where to go after the login: the address asked for, if it lies inside this application; otherwise the start page. */
export function weiterZiel(asked: string | null, origin: string): string {
  if (!asked?.startsWith("/") || !URL.canParse(asked, origin)) return "/";
  const url = new URL(asked, origin);
  // "/.//evil.example" is same-origin until a router resolves its path "//evil.example" once more.
  if (url.origin !== origin || url.pathname.startsWith("//") || url.pathname === "/anmelden") return "/";
  return url.pathname + url.search + url.hash;
}
