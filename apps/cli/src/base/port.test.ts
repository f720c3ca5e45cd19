import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import { freePortFor, mustBeFree } from "./port.ts";

test("a taken port is refused with a way out, a free one is not", async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
  const address = holder.address();
  const port = typeof address === "object" && address ? address.port : 0;
  await expect(mustBeFree(port, "127.0.0.1")).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining(`Port ${port} ist schon belegt`),
  });
  await new Promise((resolve) => holder.close(resolve));
  await expect(mustBeFree(port, "127.0.0.1")).resolves.toBeUndefined();
});

test("a port that no browser opens is refused before anything starts", async () => {
  await expect(mustBeFree(4190, "127.0.0.1")).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining("Browser öffnen ihn nicht"),
  });
  await expect(mustBeFree(4189, "127.0.0.1")).resolves.toBeUndefined();
});

test("the usual port gives way to the next free one, a port that was asked for is refused", async () => {
  const taken = await hold(0, "127.0.0.1");
  const usual = { port: taken, host: "localhost" };
  const next = await freePortFor({ ...usual, portGiven: false });
  expect(next).toBeGreaterThan(taken);
  expect(next).toBeLessThan(taken + 100);
  await expect(freePortFor({ ...usual, portGiven: true })).rejects.toMatchObject({
    exitCode: 1,
    message: expect.stringContaining(`Port ${taken} ist schon belegt`),
  });
  expect(await freePortFor({ port: next, host: "localhost", portGiven: true })).toBe(next);
});

test("while developing the port above must be free as well", async () => {
  const above = await hold(0, "127.0.0.1");
  const wanted = { port: above - 1, host: "127.0.0.1", portGiven: true };
  await expect(freePortFor(wanted, 2)).rejects.toThrow(`Port ${above} ist schon belegt`);
});

test.runIf(hasIpv6())("a port somebody holds on the other address of localhost is taken", async () => {
  const port = await hold(0, "::1");
  await expect(mustBeFree(port, "localhost")).rejects.toThrow("schon belegt");
  await expect(mustBeFree(port, "127.0.0.1")).resolves.toBeUndefined();
});

async function hold(port: number, host: string): Promise<number> {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, host, resolve));
  onTestFinished(() => new Promise<void>((resolve) => holder.close(() => resolve())));
  const address = holder.address();
  return typeof address === "object" && address ? address.port : 0;
}

function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === "::1"));
}
