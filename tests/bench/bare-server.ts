import Fastify from "fastify";
import postgres from "postgres";

/**
 * What the platform's list is measured against: the same statement and as many bytes, no session, no wall, no tRPC. The
 * tenant is set once and for all: without it the sums of the chain find nothing, and the statement does less.
 */
const [url = "", port = "", statement = "", params = "", bytes = "0", tenantId = ""] = process.argv.slice(2);
const sql = postgres(url, {
  max: 12,
  connection: { application_name: "nackt", plan_cache_mode: "force_generic_plan", "app.tenant_id": tenantId },
});
const app = Fastify();
app.get("/", async (_, reply) => {
  const rows = await sql.unsafe(statement, JSON.parse(params) as string[], { prepare: true });
  return reply.type("application/json").send(JSON.stringify(rows).padEnd(Number(bytes)));
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
console.log("bereit");
