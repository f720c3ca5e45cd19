import type { LoginUrls } from "@kim/db";
import type { Plan } from "./children.ts";
import { type Environment, inherited, root } from "./env.ts";

/** The processes of a running platform: bundles in operation, sources that restart on change while developing. */
export function plans(environment: Environment, logins: LoginUrls, { watch }: { watch: boolean }): Plan[] {
  const api = { ...common(environment, logins), API_DATABASE_URL: logins.api, AUTH_DATABASE_URL: logins.auth };
  if (!watch) {
    return [
      node("Die API", "api", { ...api, PORT: String(environment.port), KIM_WEB_ROOT: `${root}apps/web/dist` }),
      workerPlan(environment, logins),
    ];
  }
  const behind = apiPortBehind(environment.port);
  return [
    tsx("Die API", "api", { ...api, PORT: String(behind) }),
    tsx("Der Worker", "worker", workerEnv(environment, logins)),
    {
      name: "Die Weboberfläche",
      command: process.execPath,
      args: [
        vite,
        "--host",
        // It would take only the first of the two addresses of this name.
        environment.host === "localhost" ? "127.0.0.1" : environment.host,
        "--port",
        String(environment.port),
        "--strictPort",
        "--clearScreen",
        "false",
      ],
      cwd: `${root}apps/web`,
      env: { ...inherited, KIM_API_URL: `http://127.0.0.1:${behind}` },
    },
  ];
}

/** While developing, the web server of the sources takes the port and passes on to the API one above. */
export const apiPortBehind = (port: number) => port + 1;

export const workerPlan = (environment: Environment, logins: LoginUrls): Plan =>
  node("Der Worker", "worker", workerEnv(environment, logins));

const vite = `${root}apps/web/node_modules/vite/bin/vite.js`;

// The administrative address must not reach a process that answers requests.
const common = ({ host, port, redisUrl, dataFolder }: Environment, { queue }: LoginUrls) => ({
  ...inherited,
  DATABASE_URL: undefined,
  HOST: host,
  QUEUE_DATABASE_URL: queue,
  REDIS_URL: redisUrl,
  KIM_DATEN: dataFolder,
  // The port people see, which is not the API's own while developing.
  KIM_ADRESSE: inherited["KIM_ADRESSE"] || `http://localhost:${port}`,
});

const workerEnv = (environment: Environment, logins: LoginUrls) => ({
  ...common(environment, logins),
  WORKER_DATABASE_URL: logins.worker,
});

const node = (name: string, app: string, env: Plan["env"]): Plan => ({
  name,
  command: process.execPath,
  args: ["--enable-source-maps", `${root}apps/${app}/dist/main.js`],
  cwd: root,
  env,
});

const tsx = (name: string, app: string, env: Plan["env"]): Plan => ({
  name,
  command: `${root}node_modules/.bin/tsx`,
  args: ["watch", "--clear-screen=false", `${root}apps/${app}/src/main.ts`],
  cwd: root,
  env,
});
