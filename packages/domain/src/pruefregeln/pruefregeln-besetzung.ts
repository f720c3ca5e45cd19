import { kostenOhneBesetzung, pauschalensatz, unbesetztePauschale } from "../ausgabe/vertragshinweise.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { jahresbeginn, jahresende, minDate } from "../grundlagen/plain-date.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";
import { weiterleitungsstand, type Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";
import { besetzteAnteile } from "../weiterleitung/vertrag/wirksame-besetzung.ts";
import type { Fund, Pruefung, Pruefungslage } from "./pruefregeln-lage.ts";

const angenommene = ({ weiterleitungen }: Pruefungslage) =>
  weiterleitungen.filter((w) => weiterleitungsstand(w) === "angenommen");

function besetztUnter({ besetzungen, kettenbesetzung = [] }: Pruefungslage): (w: Weiterleitung) => Anteil[] {
  const jeVertrag = gruppiertNach([...besetzungen, ...kettenbesetzung], ({ weiterleitungId }) => weiterleitungId);
  return (w) => besetzteAnteile(w, jeVertrag.get(w.id) ?? []);
}

/** R35: a lump sum paid for days on which nobody filled the part. */
export const pauschalenOhneBesetzung: Pruefung = ({ lage }) => {
  const besetzt = besetztUnter(lage);
  return angenommene(lage).flatMap((w) =>
    unbesetztePauschale(w, besetzt(w), {
      von: jahresbeginn(lage.jahr),
      bis: minDate(lage.heute, jahresende(lage.jahr)),
    }).map((stueck): Fund => ({
      satz: `${w.empfaengerName}: ${pauschalensatz(stueck)}`,
      betrifft: { art: "weiterleitung", id: w.id, name: w.empfaengerName },
    })),
  );
};

/** R35: cost of months in which nobody filled the post, or the part that was passed on. */
export const ausgabenOhneBesetzung: Pruefung = ({ lage }) => {
  const { stellen, ausgaben, besetzungen, kettenkosten = [], jahr, organisation } = lage;
  const personal = ausgaben.filter((a) => a.art === "personal");
  const aufEigene = gruppiertNach(
    personal.filter((a) => a.organisationId === organisation.id),
    ({ stelleId }) => stelleId,
  );
  const aufVertraege = gruppiertNach(personal, ({ weiterleitungId }) => weiterleitungId);
  const eigeneBesetzungen = gruppiertNach(
    besetzungen.filter(({ weiterleitungId }) => weiterleitungId === null),
    ({ stelleId }) => stelleId,
  );
  const darunterJeVertrag = gruppiertNach(kettenkosten, ({ weiterleitungId }) => weiterleitungId);
  const besetzt = besetztUnter(lage);
  const eigene = stellen.flatMap((stelle): Fund[] => {
    const satz = kostenOhneBesetzung(aufEigene.get(stelle.id) ?? [], eigeneBesetzungen.get(stelle.id) ?? []);
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
    const darunter = (darunterJeVertrag.get(w.id) ?? []).map((k) => ({ ...k, jahr }));
    const satz = kostenOhneBesetzung([...(aufVertraege.get(w.id) ?? []), ...darunter], besetzt(w));
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
