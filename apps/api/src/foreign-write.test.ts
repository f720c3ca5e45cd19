import { expect, test } from "vitest";
import { isForeignWrite } from "./foreign-write.ts";

const adresse = "https://kim.example";
const post = (origin: string | undefined, host: string) =>
  isForeignWrite({ method: "POST", headers: { origin }, host }, adresse);

test.each([
  ["http://localhost:3000", "localhost:3000"],
  ["http://127.0.0.1:3000", "127.0.0.1:3000"],
  ["http://[::1]:3000", "[::1]:3000"],
  ["http://localhost:3000", "127.0.0.1:3000"],
  ["http://[::1]:3000", "localhost:3000"],
  ["https://kim.example", "kim.example"],
  ["https://kim.example", "127.0.0.1:3000"],
])("a page at %s writes to %s", (origin, host) => {
  expect(post(origin, host)).toBe(false);
});

test.each([
  ["https://boese.example", "kim.example"],
  ["https://boese.example", "127.0.0.1:3000"],
  ["http://kim.example", "127.0.0.1:3000"],
  ["https://kim.example:8443", "127.0.0.1:3000"],
  ["http://localhost:8080", "127.0.0.1:3000"],
  ["http://localhost:3000", "kim.example:3000"],
  ["http://127.0.0.1.boese.example:3000", "127.0.0.1:3000"],
  ["http://localhost.boese.example:3000", "localhost:3000"],
  ["null", "localhost:3000"],
  [undefined, "localhost:3000"],
])("a page at %s does not write to %s", (origin, host) => {
  expect(post(origin, host)).toBe(true);
});

test("reading is open to every origin: nothing changes, and the browser hides the answer", () => {
  expect(
    isForeignWrite({ method: "GET", headers: { origin: "https://boese.example" }, host: "kim.example" }, adresse),
  ).toBe(false);
});
