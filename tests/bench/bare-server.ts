import Fastify from "fastify";
import postgres from "postgres";

/** What the platform's list is measured against: the same statement, no session, no wall, no tRPC. */
const [url = "", port = "", statement = "", tenantId = ""] = process.argv.slice(2);
const sql = postgres(url, { max: 12 });
const app = Fastify();
app.get("/", () => sql.unsafe(statement, JSON.parse(tenantId) as string[], { prepare: true }));
await app.listen({ port: Number(port), host: "127.0.0.1" });
console.log("bereit");
