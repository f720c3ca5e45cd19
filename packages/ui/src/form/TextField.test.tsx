// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { DateField } from "./TextField.tsx";

afterEach(cleanup);

test.each([
  ["31.12.2025", "2025-12-31"],
  ["31.12.25", ""],
  ["morgen", ""],
])("Ein eingefügter Tag %s steht als %j im Datumsfeld", (text, wert) => {
  const onChange = vi.fn<(value: string) => void>();
  render(<DateField name="ende" label="Ende" onChange={onChange} />);
  const feld = screen.getByLabelText<HTMLInputElement>(/^Ende/);
  fireEvent.paste(feld, { clipboardData: { getData: () => text } });
  expect(feld.value).toBe(wert);
  expect(onChange.mock.calls).toEqual(wert === "" ? [] : [[wert]]);
});
