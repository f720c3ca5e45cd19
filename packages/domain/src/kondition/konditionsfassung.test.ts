import { expect, test } from "vitest";
import { konditionenDer } from "./konditionsfassung.ts";
import { eineFassung, konditionenVon } from "../testing/kondition.ts";

test("eine Fassung wird mit ihrem Jahr zu Förderkonditionen", () => {
  expect(konditionenDer(eineFassung())).toEqual(konditionenVon(2022));
});
