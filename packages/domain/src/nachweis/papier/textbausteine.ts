import { alsDatum, alsEuro } from "../../grundlagen/darstellung.ts";
import { ueberEinzelansatz } from "../../jahresrechnung/einzelansatz.ts";
import type { Nachweisfeld } from "./nachweisfelder.ts";
import type { Nachweisinhalt } from "./nachweisinhalt.ts";

/** Sentences to begin a text with, made from the figures of the paper; whoever prepares it chooses and goes on. */
export function textbausteine({
  kopf: { zeitraum, jahr },
  zahlen,
}: Pick<Nachweisinhalt, "kopf" | "zahlen">): Partial<Record<Nachweisfeld["feld"], string[]>> {
  if (zahlen.art === "verwendungsbestaetigung") return {};
  const ueber = zahlen.ausgaben.filter(ueberEinzelansatz);
  return {
    durchfuehrung: [
      `Die Förderung begann am ${alsDatum(zeitraum.von)} und endete am ${alsDatum(zeitraum.bis)}.`,
      ...(zahlen.weiterleitungen.length === 0
        ? []
        : [
            `Weitergeleitet wurde an: ${[...new Set(zahlen.weiterleitungen.map((w) => w.empfaengerName))].join(", ")}.`,
          ]),
    ],
    abweichungen:
      ueber.length === 0
        ? ["Abweichungen von Planung und Finanzierungsplan gab es nicht."]
        : ueber.map(
            ({ name, bewilligtCent, ausgegebenCent }) =>
              `Für „${name}“ wurden ${alsEuro(ausgegebenCent)} statt ${alsEuro(bewilligtCent)} ausgegeben, weil`,
          ),
    konzept: [`Das Handlungskonzept wurde ${jahr} nicht fortgeschrieben.`],
    fortbildungen: ["Die Koordinierenden haben an den Fortbildungen des Landes teilgenommen."],
    berater: ["Die externe Begleitung hat an den Formaten des Landes teilgenommen."],
    ...(zahlen.art === "teilnachweis" && zahlen.besetzteHundertstelTage >= zahlen.gehalteneHundertstelTage
      ? { vakanzen: ["Die Stelle war das ganze Jahr besetzt."] }
      : {}),
  };
}
