import { createServer } from "node:net";
import { expect, test } from "vitest";
import { mustBeFree } from "./port.ts";

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
