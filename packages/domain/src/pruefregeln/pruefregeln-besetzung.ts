import { kostenOhneBesetzung, pauschalensatz, unbesetztePauschale } from "../ausgabe/vertragshinweise.ts";
import { jahresbeginn, jahresende, minDate } from "../grundlagen/plain-date.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";
import { weiterleitungsstand, type Weiterleitung } from "../weiterleitung/weiterleitung.ts";
import { besetzteAnteile } from "../weiterleitung/wirksame-besetzung.ts";
import type { Fund, Pruefung, Pruefungslage } from "./pruefregeln-lage.ts";

const angenommene = ({ weiterleitungen }: Pruefungslage) =>
  weiterleitungen.filter((w) => weiterleitungsstand(w) === "angenommen");

const besetztUnter = ({ besetzungen, kettenbesetzung = [] }: Pruefungslage, w: Weiterleitung): Anteil[] =>
  besetzteAnteile(
    w,
    [...besetzungen, ...kettenbesetzung].filter(({ weiterleitungId }) => weiterleitungId === w.id),
  );

/** R35: a lump sum paid for days on which nobody filled the part. */
export const pauschalenOhneBesetzung: Pruefung = ({ lage }) =>
  angenommene(lage).flatMap((w) =>
    unbesetztePauschale(w, besetztUnter(lage, w), {
      von: jahresbeginn(lage.jahr),
      bis: minDate(lage.heute, jahresende(lage.jahr)),
    }).map((stueck): Fund => ({
      satz: `${w.empfaengerName}: ${pauschalensatz(stueck)}`,
      betrifft: { art: "weiterleitung", id: w.id, name: w.empfaengerName },
    })),
  );

/** R35: cost of months in which nobody filled the post, or the part that was passed on. */
export const ausgabenOhneBesetzung: Pruefung = ({ lage }) => {
  const { stellen, ausgaben, besetzungen, kettenkosten = [], jahr, organisation } = lage;
  const personal = ausgaben.filter((a) => a.art === "personal");
  const eigene = stellen.flatMap((stelle): Fund[] => {
    const satz = kostenOhneBesetzung(
      personal.filter((a) => a.stelleId === stelle.id && a.organisationId === organisation.id),
      besetzungen.filter((b) => b.stelleId === stelle.id && b.weiterleitungId === null),
    );
    return satz
      ? [
          {
            satz: `„${stelle.bezeichnung}“: ${satz}`,
            betrifft: { art: "stelle", id: stelle.id, name: stelle.bezeichnung },
          },
        ]
      : [];
  });
  const weitergeleitete = angenommene(lage).flatMap((w): Fund[] => {
    const darunter = kettenkosten.filter((k) => k.weiterleitungId === w.id).map((k) => ({ ...k, jahr }));
    const satz = kostenOhneBesetzung(
      [...personal.filter((a) => a.weiterleitungId === w.id), ...darunter],
      besetztUnter(lage, w),
    );
    return satz
      ? [
          {
            satz: `${w.empfaengerName}: ${satz}`,
            betrifft: { art: "weiterleitung", id: w.id, name: w.empfaengerName },
          },
        ]
      : [];
  });
  return [...eigene, ...weitergeleitete];
};
