import { bekanntgabewegNamen } from "@kim/domain/frist";
import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  angabenart,
  anhoerungMindestensTage,
  ermessenMindestens,
  forderungBegruendungMindestens,
  forderungMitBegruendung,
  mitZinsermessen,
  type Rueckforderungsschritt,
} from "@kim/domain/rueckforderung";
import { forderungspapiere } from "@kim/domain/schriftstueck";
import { CheckboxField, DateField, Grid, NumberField, SelectField, TextAreaField } from "@kim/ui";
import type { Forderungsansicht } from "../ansicht.ts";
import { Nachlassfelder } from "./Nachlassfelder.tsx";
import { Zinswahl } from "./Zinswahl.tsx";

type SchrittfelderProps = { schritt: Rueckforderungsschritt; ansicht: Forderungsansicht };

/** What a step asks for beside its click. */
export function Schrittfelder({ schritt, ansicht }: SchrittfelderProps) {
  const { label, hinweis, mitGrund } = textfeld(schritt, ansicht);
  // Who confirms a proposal decides with its reason, unless it is put in other words.
  const wieVorgeschlagen = angabenart(schritt) === "wie_vorgeschlagen" ? ansicht.lauf.entwurf?.vorgang.text : undefined;
  return (
    <>
      <Tagfeld schritt={schritt} ansicht={ansicht} />
      <Angabenfelder schritt={schritt} ansicht={ansicht} />
      <TextAreaField
        name="text"
        label={label}
        optional={!mitGrund}
        hint={hinweis}
        maxLength={4000}
        defaultValue={wieVorgeschlagen ?? undefined}
      />
    </>
  );
}

function textfeld(schritt: Rueckforderungsschritt, { kern }: Forderungsansicht) {
  if (schritt === "zinsen_festgesetzt" && mitZinsermessen(kern))
    return {
      label: "Ermessen",
      hinweis: `Warum für diesen Zeitraum nicht von Zinsen abgesehen wird (§ 49a Abs. 3 Satz 2 VwVfG NRW), in mindestens ${ermessenMindestens} Zeichen. Es steht im Zinsbescheid.`,
      mitGrund: true,
    };
  if (forderungMitBegruendung.includes(schritt))
    return {
      label: schritt === "stellungnahme" ? "Stellungnahme" : "Begründung",
      hinweis: `Mindestens ${forderungBegruendungMindestens} Zeichen.`,
      mitGrund: true,
    };
  return { label: "Bemerkung", hinweis: bemerkungshinweis(schritt), mitGrund: false };
}

const bemerkungshinweis = (schritt: Rueckforderungsschritt): string =>
  forderungspapiere[schritt]
    ? "Sie steht im Schreiben, das mit diesem Schritt entsteht."
    : "Die andere Seite liest sie mit, außer bei Entwürfen.";

function Tagfeld({ schritt, ansicht }: SchrittfelderProps) {
  const heute = heuteInBerlin(new Date());
  return (
    <DateField
      name="tag"
      label={schritt === "bescheid_erlassen" ? "Tag, an dem das Schreiben hinausgeht" : "Tag"}
      hint="Wann es geschehen ist; frühestens am Tag des vorigen Schritts."
      defaultValue={heute}
      min={ansicht.vorgaenge.at(-1)?.tag}
      max={heute}
    />
  );
}

function Angabenfelder({ schritt, ansicht }: SchrittfelderProps) {
  const heute = heuteInBerlin(new Date());
  switch (angabenart(schritt)) {
    case "anhoerung":
      return (
        <>
          <DateField
            name="angaben.bis"
            label="Äußerung möglich bis"
            defaultValue={addDays(ansicht.lauf.anhoerungBis ?? heute, anhoerungMindestensTage)}
          />
          {schritt === "anhoerung_versandt" && (
            <TextAreaField
              name="angaben.grund"
              label="Grund für eine kürzere Frist"
              hint={`Nur, wenn weniger als ${anhoerungMindestensTage} Tage bleiben.`}
              optional
              rows={2}
              maxLength={2000}
            />
          )}
        </>
      );
    case "stellungnahme":
      return (
        <CheckboxField
          name="angaben.neueTatsachen"
          label="Sie bringt neue Tatsachen."
          hint="Die Jahresfrist beginnt dann an diesem Tag."
        />
      );
    case "bescheid":
      return <Bescheidfelder ansicht={ansicht} />;
    case "erlass":
      return (
        <Grid minColumn="14rem">
          <SelectField
            name="angaben.versand.weg"
            label="Weg"
            options={(["post", "elektronisch", "zustellung"] as const).map((value) => ({
              value,
              label: bekanntgabewegNamen[value],
            }))}
          />
          <DateField
            name="angaben.versand.zugangAm"
            label="Später zugegangen am"
            hint="Nur, wenn ein späterer Zugang nachgewiesen ist."
            optional
          />
        </Grid>
      );
    case "stundung":
    case "niederschlagung":
    case "forderungserlass":
      return <Nachlassfelder art={angabenart(schritt)} />;
    case "zinsen":
    case "verzicht":
      return <Zinswahl schritt={schritt} />;
    case "wie_vorgeschlagen":
    case "keine":
      return null;
  }
}

function Bescheidfelder({ ansicht: { kern, recht, mitErmessen } }: { ansicht: Forderungsansicht }) {
  const heute = heuteInBerlin(new Date());
  return (
    <>
      <Grid minColumn="14rem">
        <NumberField
          name="angaben.bescheid.betragCent"
          label="Betrag"
          decimals={2}
          unit="€"
          defaultValue={kern.betragCent}
        />
        <DateField
          name="angaben.bescheid.zahlbarBis"
          label="Zahlbar bis"
          hint="Mindestens 14 Tage, nachdem das Schreiben hinausgeht."
          defaultValue={addDays(heute, 30)}
        />
      </Grid>
      {mitErmessen && (
        <TextAreaField
          name="angaben.bescheid.ermessen"
          label="Ermessen"
          hint={`Warum so entschieden wird (§ 40 VwVfG NRW), in mindestens ${ermessenMindestens} Zeichen.`}
          maxLength={4000}
        />
      )}
      {recht === "verwaltungsakt" && (
        <CheckboxField
          name="angaben.bescheid.mitBelehrung"
          label="Mit Rechtsbehelfsbelehrung"
          hint="Ohne sie beträgt die Klagefrist ein Jahr."
          defaultChecked
        />
      )}
    </>
  );
}

/** The fields' values as the command has them. */
export function befehlAus(schritt: Rueckforderungsschritt, { angaben, ...werte }: Record<string, unknown>): unknown {
  const art = angabenart(schritt);
  const gesagt = typeof angaben === "object" && angaben !== null ? angaben : {};
  if (art === "bescheid" && "bescheid" in gesagt)
    return { ...werte, angaben: { art, bescheid: { ermessen: "", mitBelehrung: true, ...Object(gesagt.bescheid) } } };
  if (art === "erlass" && "versand" in gesagt)
    return { ...werte, angaben: { art, versand: { ...Object(gesagt.versand), am: werte["tag"] } } };
  return { ...werte, angaben: { art, ...gesagt } };
}

const gemeinsam = ["tag", "text"];
const felderJeArt: Readonly<Record<ReturnType<typeof angabenart>, readonly string[]>> = {
  anhoerung: ["angaben.bis", "angaben.grund"],
  stellungnahme: ["angaben.neueTatsachen"],
  bescheid: [
    "angaben.bescheid.betragCent",
    "angaben.bescheid.zahlbarBis",
    "angaben.bescheid.ermessen",
    "angaben.bescheid.mitBelehrung",
  ],
  erlass: ["angaben.versand.weg", "angaben.versand.zugangAm"],
  stundung: ["angaben.bis", "angaben.haerte", "angaben.gesichert", "angaben.zinslos"],
  niederschlagung: ["angaben.weil", "angaben.wiedervorlageAm"],
  forderungserlass: ["angaben.besondereHaerte"],
  zinsen: ["angaben.regel"],
  verzicht: ["angaben.weil", "angaben.regel"],
  wie_vorgeschlagen: [],
  keine: [],
};

/** Where the law names a field, how the dialog of this step calls it; null where it does not show it. */
export function feldDes(schritt: Rueckforderungsschritt, feld: string): string | null {
  const gesucht = feld === "begruendung" ? "text" : feld;
  return (
    [...gemeinsam, ...felderJeArt[angabenart(schritt)]].find(
      (name) => name === gesucht || name.endsWith(`.${gesucht}`),
    ) ?? null
  );
}
