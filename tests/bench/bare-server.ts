import Fastify from "fastify";
import postgres from "postgres";

/**
 * What a page of the platform is measured against: the same statements and as many bytes, no session, no wall, no tRPC.
 * The tenant is set once and for all: without it the sums of the chain find nothing, and the statements do less.
 */
const [url = "", port = "", statements = "[]", bytes = "0", tenantId = ""] = process.argv.slice(2);
const length = Number(bytes);
const asked = JSON.parse(statements) as { text: string; params: string[] }[];
const sql = postgres(url, {
  max: 12,
  connection: { application_name: "nackt", plan_cache_mode: "force_generic_plan", "app.tenant_id": tenantId },
});
const app = Fastify();
app.get("/", async (_, reply) => {
  const rows = await Promise.all(asked.map(({ text, params }) => sql.unsafe(text, params, { prepare: true })));
  const answer = JSON.stringify(rows);
  return reply.type("application/json").send(length === 0 ? answer : answer.slice(0, length).padEnd(length));
});
await app.listen({ port: Number(port), host: "127.0.0.1" });
console.log("bereit");
