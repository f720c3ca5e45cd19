import helmet from "@fastify/helmet";
import Fastify, { type FastifyInstance, type FastifyRequest } from "fastify";
import { registerFoerderstandDatei } from "./features/foerderstand/foerderstand-datei.ts";
import { registerMitteilungDatei } from "./features/mitteilung/mitteilung-datei.ts";
import { registerFristenstandDatei } from "./features/fristen/fristenstand-datei.ts";
import { registerLandeshaushaltDatei } from "./features/land/haushalt/landeshaushalt-datei.ts";
import { registerLandDatei } from "./features/land/land-datei.ts";
import { registerLandesberichtDatei } from "./features/land/bericht/landesbericht-datei.ts";
import { registerLeseApi } from "./features/land/lesezugang/lese-api.ts";
import { registerLandesabfrageDatei } from "./features/landesabfrage/landesabfrage-datei.ts";
import { registerLandesverteilungDatei } from "./features/landesverteilung/landesverteilung-datei.ts";
import { registerFristenkalender } from "./features/fristen/kalenderdatei.ts";
import { registerJahresergebnisDatei } from "./features/jahreslauf/jahresergebnis-datei.ts";
import { registerPruefnotizenDatei } from "./features/nachweis/einsicht/pruefnotizen-datei.ts";
import { registerNachweispapier } from "./features/nachweis/nachweispapier.ts";
import { registerNachweisdatei } from "./features/nachweis/belegliste/nachweisdatei.ts";
import { registerSchriftstueckDatei } from "./features/schriftstueck/schriftstueck-datei.ts";
import { registerVertragsdatei } from "./features/weiterleitung/vertragsdatei.ts";
import { isForeignWrite } from "./foreign-write.ts";
import type { OpenRequests } from "./open-requests.ts";
import { registerTrpc } from "./trpc-route.ts";
import type { Context, Deps } from "./shell/trpc.ts";
import { registerWebApp } from "./web-app.ts";

export { openAnnouncements } from "./shell/announcements.ts";
export { openSessions } from "./shell/session.ts";

export interface ServerOptions {
  webRoot?: string;
  /** Behind TLS: HSTS is sent, and the proxy's word about address and scheme is taken. */
  secure: boolean;
  onError?: (error: Error, path: string | undefined) => void;
  /** Who closes the server in order counts its requests. */
  requests?: OpenRequests;
}

const maxBodyBytes = 256 * 1024;
// Ten megabytes over a slow line take that long; a sender who drips bytes holds no connection for ever.
const requestTimeoutMs = 5 * 60_000;

/** The API and, where `webRoot` is given, the web app. The caller listens and closes. */
export async function buildServer(
  deps: Deps,
  { webRoot, secure, onError, requests }: ServerOptions,
): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: maxBodyBytes,
    requestTimeout: requestTimeoutMs,
    // Whoever connects is the one proxy, for nobody else reaches the port; what stands before its own entry in
    // X-Forwarded-For, the visitor wrote.
    trustProxy: secure && ((_address, hop) => hop === 0),
    routerOptions: { maxParamLength: 2000 },
    forceCloseConnections: true,
  });
  requests?.watch(app);
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure,
  });
  app.addHook("onRequest", async (request, reply) => {
    // What one person may see must lie in no cache, neither a proxy's nor that of a browser others use after them.
    if (isAnswer(request)) reply.header("cache-control", "no-store");
    if (isForeignWrite(request, deps.adresse)) {
      await reply
        .code(403)
        .send({ message: "Diese Anfrage kommt von einer anderen Seite und wurde nicht ausgeführt." });
    }
  });
  app.get("/gesundheit", async () => {
    await deps.db.sql`select 1`;
    return { status: "ok" };
  });
  registerFristenkalender(app, deps);
  registerFristenstandDatei(app, deps);
  registerLandeshaushaltDatei(app, deps);
  registerLandDatei(app, deps, onError);
  registerLandesberichtDatei(app, deps, onError);
  registerLeseApi(app, deps, onError);
  registerLandesverteilungDatei(app, deps);
  registerLandesabfrageDatei(app, deps);
  registerJahresergebnisDatei(app, deps);
  registerFoerderstandDatei(app, deps);
  registerVertragsdatei(app, deps, onError);
  registerNachweispapier(app, deps, onError);
  registerNachweisdatei(app, deps, onError);
  registerPruefnotizenDatei(app, deps, onError);
  registerSchriftstueckDatei(app, deps, onError);
  registerMitteilungDatei(app, deps, onError);
  await registerTrpc(app, {
    createContext: (request, reply) => createContext(deps, request, (header) => reply.header("set-cookie", header)),
    onError: (error, path) => onError?.(error, path),
  });
  if (webRoot) await registerWebApp(app, webRoot);
  return app;
}

async function createContext(
  deps: Deps,
  request: FastifyRequest,
  setCookie: (header: string) => void,
): Promise<Context> {
  const now = deps.clock();
  const found = await deps.sessions.find(request.headers.cookie, now);
  if (found?.setCookie) setCookie(found.setCookie);
  return { deps, person: found?.person, now, ip: request.ip, setCookie };
}

const isAnswer = ({ url }: FastifyRequest): boolean => url.startsWith("/trpc/") || url.startsWith("/dateien/");
