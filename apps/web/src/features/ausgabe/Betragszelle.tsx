import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import {
  betragAus,
  betragText,
  zellenname,
  type Betrag,
  type Betragseingabe,
  type Eingabestand,
  type Zelle,
} from "./personalzellen.ts";

type Props = {
  zelle: Zelle;
  zeile: number;
  betrag: Betrag | undefined;
  stand: Eingabestand | undefined;
  /** Ids of the texts that name the row and the column. */
  beschriftung: string;
  onEintrag: (text: string, eingabe: Betragseingabe) => void;
  onVerwerfen: () => void;
  onEinfuegen: (text: string) => void;
};

/** One amount of the table. Enter saves and goes down, arrows move, Escape takes the entry back. */
export function Betragszelle({
  zelle,
  zeile,
  betrag,
  stand,
  beschriftung,
  onEintrag,
  onVerwerfen,
  onEinfuegen,
}: Props) {
  const [entwurf, setEntwurf] = useState<string | undefined>(undefined);
  const name = zellenname(zelle);
  const ruhend = stand && stand.stand !== "gespeichert" ? stand.text : betrag ? betragText(betrag.betragCent) : "";

  const eintragen = () => {
    if (entwurf === undefined) return;
    setEntwurf(undefined);
    if (entwurf !== ruhend) onEintrag(entwurf, betragAus(entwurf));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Escape") {
      setEntwurf(undefined);
      onVerwerfen();
      return;
    }
    // A refused entry is tried once more by Enter, without typing it again.
    if (event.key === "Enter" && entwurf === undefined && stand?.stand === "abgelehnt")
      onEintrag(stand.text, betragAus(stand.text));
    const [dz, dm] = schritt(event, entwurf !== undefined);
    if (dz === 0 && dm === 0) return;
    event.preventDefault();
    if (!nachbar(event.currentTarget, dz, dm)) eintragen();
  };
  return (
    <div className="kim-betragszelle" data-stand={entwurf === undefined ? stand?.stand : "entwurf"}>
      <input
        className="kim-betragszelle__eingabe"
        inputMode="decimal"
        autoComplete="off"
        data-zeile={zeile}
        data-monat={zelle.monat}
        aria-labelledby={beschriftung}
        aria-invalid={stand?.stand === "abgelehnt"}
        aria-describedby={stand?.stand === "abgelehnt" ? `grund-${name}` : undefined}
        value={entwurf ?? ruhend}
        onChange={(event) => setEntwurf(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={eintragen}
        onKeyDown={onKeyDown}
        onPaste={(event: ClipboardEvent<HTMLInputElement>) => {
          const text = event.clipboardData.getData("text/plain");
          if (!/[\t\n]/.test(text)) return;
          event.preventDefault();
          setEntwurf(undefined);
          onEinfuegen(text);
        }}
      />
    </div>
  );
}

/** Rows and months to move by. While typing, left and right belong to the text until its end. */
function schritt(
  { key, shiftKey, currentTarget: { selectionStart, selectionEnd, value } }: KeyboardEvent<HTMLInputElement>,
  tippt: boolean,
): [number, number] {
  const ganz = selectionStart === 0 && selectionEnd === value.length;
  if (key === "Enter") return [shiftKey ? -1 : 1, 0];
  if (key === "ArrowDown") return [1, 0];
  if (key === "ArrowUp") return [-1, 0];
  if (key === "ArrowRight" && ((ganz && !tippt) || (selectionStart === value.length && selectionEnd === value.length)))
    return [0, 1];
  if (key === "ArrowLeft" && ((ganz && !tippt) || (selectionStart === 0 && selectionEnd === 0))) return [0, -1];
  return [0, 0];
}

/** Goes to the next cell that can be filled in that direction; answers false at the edge. */
function nachbar(von: HTMLInputElement, dz: number, dm: number): boolean {
  const table = von.closest("table");
  const zeilen = table?.tBodies[0]?.rows.length ?? 0;
  let zeile = Number(von.dataset["zeile"]) + dz;
  let monat = Number(von.dataset["monat"]) + dm;
  for (; zeile >= 0 && zeile < zeilen && monat >= 1 && monat <= 12; zeile += dz, monat += dm) {
    const ziel = table?.querySelector<HTMLInputElement>(`input[data-zeile="${zeile}"][data-monat="${monat}"]`);
    if (ziel) {
      ziel.focus();
      return true;
    }
  }
  return false;
}
