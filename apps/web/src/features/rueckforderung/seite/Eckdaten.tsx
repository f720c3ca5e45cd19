import { rechtsgrundlagen } from "@kim/domain/rueckforderung";
import { nachweisartNamen } from "@kim/domain/nachweis";
import { datum, DescriptionList, euro, TextLink } from "@kim/ui";
import type { Forderungsansicht } from "../ansicht.ts";

type Eintrag = { term: string; description: React.ReactNode };

/** Who claims from whom on which ground, and every day that counts. */
export const Eckdaten = ({ ansicht }: { ansicht: Forderungsansicht }) => (
  <DescriptionList items={[...grund(ansicht), ...tage(ansicht)]} />
);

function grund(ansicht: Forderungsansicht): Eintrag[] {
  const { kern, nachweis: n, eigenanteilCent, glaeubigerName, schuldnerName } = ansicht;
  return [
    { term: "Gläubiger", description: glaeubigerName },
    { term: "Schuldner", description: schuldnerName },
    { term: "Grundlage", description: rechtsgrundlagen[kern.grundlage].name },
    {
      term: "Aus",
      description: (
        <TextLink to={`/nachweise/${n.inhaberId}/${n.id}`}>
          {`${nachweisartNamen[n.art]} ${n.jahr}, Fassung ${ansicht.version}`}
        </TextLink>
      ),
    },
    ...(eigenanteilCent > 0 ? [{ term: "Eigener Anteil", description: euro(eigenanteilCent) }] : []),
  ];
}

function tage({ kern, lauf, recht, verjaehrung }: Forderungsansicht): Eintrag[] {
  const tag = (term: string, am: string | null, zusatz = ""): Eintrag[] =>
    am === null ? [] : [{ term, description: `${datum(am)}${zusatz}` }];
  const { bekanntgabe } = lauf;
  return [
    ...tag("Voll bekannt seit", kern.kenntnisAm),
    ...tag("Zinsen ab", kern.unwirksamAb),
    ...tag("Unaufgefordert zu zahlen bis", kern.unaufgefordertBis),
    ...tag("Äußerung bis", lauf.anhoerungBis),
    ...(lauf.bescheid ? [] : tag("Jahresfrist bis", lauf.jahresfrist?.ende ?? null)),
    ...(recht === "verwaltungsakt" && bekanntgabe?.bekannt
      ? tag("Bekannt gegeben", bekanntgabe.am, ` (${bekanntgabe.grundlage})`)
      : []),
    ...tag("Klage möglich bis", lauf.klageBis),
    ...tag("Bestandskräftig ab", lauf.bestandskraftAb),
    ...tag("Zahlbar bis", lauf.bescheid?.zahlbarBis ?? null),
    ...tag("Gestundet bis", lauf.stundungBis),
    ...tag("Wieder vorzulegen am", lauf.wiedervorlageAm),
    ...(lauf.abgeschlossen ? [] : tag("Zinsen verjähren", verjaehrung.am, ` (${verjaehrung.quelle})`)),
  ];
}
