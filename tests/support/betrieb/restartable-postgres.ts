import { mkdtempSync, rmSync } from "node:fs";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@kim/db/embedded";
import { migrate, type LoginUrls } from "@kim/db/migrate";
import { seedDemo } from "@kim/db/seed";
import postgres from "postgres";

/** A PostgreSQL of its own with the small demo, that can be restarted while others hold its address. */
export interface RestartablePostgres {
  admin: postgres.Sql;
  urls: LoginUrls;
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The server takes another port at each start; everybody comes through one that stays. */
export async function openRestartablePostgres(): Promise<RestartablePostgres> {
  const folder = mkdtempSync(join(tmpdir(), "kim-neustart-"));
  let server = await startEmbeddedPostgres(folder);
  const sockets = new Set<Socket>();
  const door = createServer((outside) => {
    const inside = connect(Number(new URL(server.url).port), "127.0.0.1");
    for (const [one, other] of [
      [outside, inside],
      [inside, outside],
    ] as const) {
      sockets.add(one);
      one.on("error", () => other.destroy()).on("close", () => (sockets.delete(one), other.destroy()));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  const { port } = door.address() as AddressInfo;
  const throughDoor = (url: string) => Object.assign(new URL(url), { port: String(port) }).toString();
  const urls = await migrate(throughDoor(server.url));
  await seedDemo(throughDoor(server.url), { umfang: "klein" });
  const admin = postgres(throughDoor(server.url), { max: 1, onnotice: () => {} });
  return {
    admin,
    urls,
    restart: async () => {
      await server.stop();
      server = await startEmbeddedPostgres(folder);
    },
    stop: async () => {
      await admin.end({ timeout: 1 });
      for (const socket of sockets) socket.destroy();
      door.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
