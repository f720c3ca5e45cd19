import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useState } from "react";
import { afterEach, expect, test } from "vitest";
import { angebotStand, type Auswahl } from "./angebot-stand.ts";
import { BetragFelder } from "./BetragFelder.tsx";
import { angebotslage, auswahl } from "./testing/angebotslage.ts";
import { useAngefasst } from "../use-folgewert.ts";

afterEach(cleanup);

const lage = angebotslage();

function Felder({ vzaeHundertstel, betragCent }: { vzaeHundertstel: number; betragCent?: number }) {
  const [wahl, setWahl] = useState<Auswahl>(auswahl({ betragCent }));
  const angefasst = useAngefasst();
  const jetzt = { ...wahl, vzaeHundertstel };
  return (
    <div onInput={angefasst.merke}>
      <BetragFelder
        lage={lage}
        wahl={jetzt}
        stand={angebotStand(lage, jetzt)}
        setze={(teil) => setWahl({ ...wahl, ...teil })}
        angefasst={angefasst}
      />
    </div>
  );
}

const betrag = () => screen.getByLabelText<HTMLInputElement>(/Betrag für den ganzen/).value;

test("Unberührt folgt der Betrag dem Vorschlag", () => {
  const { rerender } = render(<Felder vzaeHundertstel={100} />);
  expect(betrag()).toBe("58400,00");
  rerender(<Felder vzaeHundertstel={50} />);
  expect(betrag()).toBe("29200,00");
});

test("Ein eigener Betrag bleibt, auch geleert, bis der Vorschlag übernommen wird", () => {
  const { rerender } = render(<Felder vzaeHundertstel={50} betragCent={10_000_00} />);
  fireEvent.input(screen.getByLabelText(/Betrag für den ganzen/), { target: { value: "" } });
  rerender(<Felder vzaeHundertstel={100} betragCent={10_000_00} />);
  expect(betrag()).toBe("");
  fireEvent.click(screen.getByRole("button", { name: /^Vorschlag 58.400,00/ }));
  expect(betrag()).toBe("58400,00");
  expect(screen.queryByRole("button", { name: /^Vorschlag/ })).toBeNull();
});

test("Nach dem Höchstbetrag je VZÄ wird nur bei tatsächlichen Kosten gefragt", () => {
  render(<Felder vzaeHundertstel={100} />);
  expect(screen.queryByLabelText(/Höchstbetrag je VZÄ/)).toBeNull();
  fireEvent.click(screen.getByLabelText(/Tatsächliche Kosten/));
  expect(screen.getByLabelText<HTMLInputElement>(/Höchstbetrag je VZÄ/).value).toBe("58400,00");
});
