import { alsEuro } from "../grundlagen/darstellung.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { fortschreibungshinweisText, hindernisText } from "./fortschreibung-texte.ts";
import type { Fortschreibungslage } from "./fortschreibungslage.ts";
import type { Fortschreibungszeile, Zeilenstand } from "./fortschreibungszeile.ts";
import { nichtVeroeffentlicht, ohneGegenstand } from "./stellenfortschreibung.ts";

/** Planned measures of Baustein 1, up to what the new year grants; nothing where none were planned. */
export function schreibePlanFort(lage: Fortschreibungslage): Fortschreibungszeile[] {
  const { jahr, organisation, angaben, konditionen } = lage;
  const { alt } = angaben;
  if (!istZuwendungsempfaenger(organisation.art) || alt.version === 0) return [];
  const hoechstens = konditionen.neu?.massnahmenHoechstbetrag;
  const massnahmenPlanCent = hoechstens ? Math.min(alt.massnahmenPlanCent, hoechstens.cent) : alt.massnahmenPlanCent;
  const stand = standDes(lage, massnahmenPlanCent);
  return [
    {
      gegenstand: { art: "plan", id: organisation.id },
      titel: `Förderplan ${jahr}`,
      worum: "Maßnahmen in Baustein 1",
      werte: [
        {
          name: "Geplante Maßnahmen",
          alt: alsEuro(alt.massnahmenPlanCent),
          neu: hoechstens ? alsEuro(massnahmenPlanCent) : nichtVeroeffentlicht,
          annahme: hoechstens?.annahme ?? false,
        },
      ],
      hinweise:
        stand.art === "vorschlag" && massnahmenPlanCent < alt.massnahmenPlanCent
          ? [
              fortschreibungshinweisText({
                reason: "auf-hoechstbetrag-gekuerzt",
                vonCent: alt.massnahmenPlanCent,
                aufCent: massnahmenPlanCent,
              }),
            ]
          : [],
      stand,
    },
  ];
}

function standDes(
  { jahr, angaben, konditionen, ablehnungen }: Fortschreibungslage,
  massnahmenPlanCent: number,
): Zeilenstand {
  if (angaben.neu.version > 0) return { art: "erledigt", satz: `Für ${jahr} ist schon geplant.` };
  if (!konditionen.neu)
    return { art: "gehindert", satz: hindernisText({ reason: "ohne-konditionen", jahr }), regel: null };
  const abgelehnt = ablehnungen.find((a) => a.gegenstand.art === "plan");
  if (abgelehnt) return { art: "abgelehnt", ablehnung: ohneGegenstand(abgelehnt) };
  // What was really spent is of its own year and starts empty.
  const eingabe = { jahr, massnahmenPlanCent, personalkostenIstCent: null, version: 0 };
  return { art: "vorschlag", befehl: { art: "plan", eingabe } };
}
