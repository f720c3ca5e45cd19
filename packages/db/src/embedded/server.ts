import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { clusterName } from "./leftovers.ts";
import type { Programs } from "./programs.ts";
import type { ServerUser } from "./server-user.ts";

export type Server = { port: number; stop(): Promise<void> };

/** Starts the server and settles when it takes connections. It ends with this process, however that ends. */
export async function startServer({
  programs,
  user,
  cluster,
  port,
  durable,
}: {
  programs: Programs;
  user: ServerUser | undefined;
  cluster: string;
  port: number;
  durable: boolean;
}): Promise<Server> {
  const settings = [
    `cluster_name=${clusterName}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=200",
    "shared_buffers=128MB",
    "lc_messages=C",
    ...(durable ? [] : ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]),
  ];
  const server = spawn(
    programs.postgres,
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...user, cwd: "/", stdio: ["ignore", "ignore", "pipe"] },
  );
  await untilReady(server);
  const watch = watchFor(server, user);
  return {
    port,
    stop: async () => {
      if (!hasEnded(server)) {
        const end = once(server, "exit");
        server.kill("SIGINT");
        await end;
      }
      const end = once(watch, "exit");
      if (!hasEnded(watch) && watch.kill("SIGKILL")) await end;
    },
  };
}

function untilReady(server: ChildProcess): Promise<void> {
  const log: string[] = [];
  return new Promise((resolve, reject) => {
    server.stderr?.on("data", (lines: Buffer) => {
      log.push(String(lines));
      if (log.length > 20) log.shift();
      if (String(lines).includes("database system is ready to accept connections")) resolve();
    });
    const fail = (cause?: unknown) =>
      reject(new Error(`PostgreSQL konnte nicht starten: ${log.slice(-5).join(" ").trim()}`, { cause }));
    server.once("error", fail);
    server.once("exit", () => fail());
  });
}

// A killed process ends nothing itself. The shell's input closes with it, and then the server is asked to end.
function watchFor({ pid }: ChildProcess, user: ServerUser | undefined): ChildProcess {
  return spawn("/bin/sh", ["-c", 'read -r _; kill -INT "$1"', "sh", String(pid)], {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;
