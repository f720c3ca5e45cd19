import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Zusagenhinweis } from "./Zusagenhinweis.tsx";

afterEach(cleanup);

test.each([
  [30_000_00, 30_000_00, false],
  [30_000_00, 29_999_99, true],
  [null, 29_999_99, false],
  [30_000_00, undefined, false],
])("R22: zugesagt %s, der Bescheid gibt %s Cent: gesagt %s", (zugesagtCent, personalCent, gesagt) => {
  render(<Zusagenhinweis baustein={2} jahr={2026} zugesagtCent={zugesagtCent} personalCent={personalCent} />);
  expect(screen.queryByRole("status") !== null).toBe(gesagt);
});
