import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { Zahlfeld } from "./Zahlfeld.tsx";

afterEach(cleanup);

function zeige(wert: number | null, leerErlaubt = false) {
  const onWert = vi.fn<(wert: number | null) => void>();
  const feld = (neu: number | null) => (
    <Zahlfeld name="umfang" label="Umfang" hoechstens={200} leerErlaubt={leerErlaubt} wert={neu} onWert={onWert} />
  );
  const { rerender } = render(feld(wert));
  return {
    onWert,
    setze: (neu: number | null) => rerender(feld(neu)),
    tippe: (value: string) => fireEvent.change(screen.getByLabelText("Umfang"), { target: { value } }),
    text: () => screen.getByLabelText<HTMLInputElement>("Umfang").value,
  };
}

test("was getippt ist, zählt sofort; was keine Zahl ist, wird benannt und zählt nicht", () => {
  const { onWert, tippe } = zeige(50);
  tippe("0,7");
  expect(onWert).toHaveBeenLastCalledWith(70);
  tippe("0.7");
  expect(onWert).toHaveBeenCalledTimes(1);
  expect(screen.getByText(/Meinten Sie 0,70\?/)).toBeTruthy();
});

test.each([
  ["2,00", 1],
  ["2,01", 0],
])("%s liegt an der Grenze und wird %i Mal übernommen", (text, mal) => {
  const { onWert, tippe } = zeige(50);
  tippe(text);
  expect(onWert).toHaveBeenCalledTimes(mal);
});

test("leer heißt nur dort etwas, wo es erlaubt ist", () => {
  const pflicht = zeige(50);
  pflicht.tippe("");
  expect(pflicht.onWert).not.toHaveBeenCalled();
  cleanup();
  const frei = zeige(50, true);
  frei.tippe("");
  expect(frei.onWert).toHaveBeenLastCalledWith(null);
});

test("was anderswo gesetzt wird, steht im Feld", () => {
  const { setze, text } = zeige(69);
  setze(100);
  expect(text()).toBe("1,00");
});

test("wer tippt, behält seinen Text, auch wenn seine Zahl zu einer anderen führt; nach dem Verlassen steht diese da", () => {
  const { setze, tippe, text } = zeige(69, true);
  tippe("0");
  setze(88);
  expect(text()).toBe("0");
  fireEvent.blur(screen.getByLabelText("Umfang"));
  expect(text()).toBe("0,88");
});
