import { feldort, nachweisfelder, textbausteine, type Nachweisangaben, type Nachweisfeld } from "@kim/domain/nachweis";
import {
  Badge,
  Button,
  CheckboxField,
  Cluster,
  RefusalNotice,
  Section,
  SelectField,
  Stack,
  TextAreaField,
  TextField,
} from "@kim/ui";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import type { Entwurf, Nachweisansicht } from "../ansicht.ts";
import { Bemerkungen } from "../bemerkung/Bemerkungen.tsx";
import type { Bearbeitung } from "./use-entwurf.ts";

type AngabenProps = {
  nachweis: Nachweisansicht["nachweis"];
  entwurf: Entwurf;
  bearbeitung: Bearbeitung;
};

/** What is typed into the paper, in its order. It saves itself. */
export function Angaben({ nachweis: { art, baustein }, entwurf, bearbeitung }: AngabenProps) {
  const fehler = new Map(fieldErrors(bearbeitung.error).map(({ feld, meldung }) => [ohneVorsatz(feld), meldung]));
  const refusal = formRefusal(bearbeitung.error);
  const angaben = bearbeitung.angaben;
  const bausteine = textbausteine(entwurf.inhalt);
  return (
    <Section
      title="Angaben und Erklärungen"
      actions={
        <Badge tone={bearbeitung.ungespeichert ? "warning" : "success"}>
          {bearbeitung.ungespeichert ? "Noch nicht gespeichert" : "Gespeichert"}
        </Badge>
      }
    >
      <Stack>
        <p className="kern-hint">Der Entwurf speichert sich von selbst, kurz nachdem Sie aufhören zu tippen.</p>
        <RefusalNotice refusal={refusal} title="Der Entwurf ist nicht gespeichert" />
        {bearbeitung.error && (
          <div>
            <Button size="small" icon="autorenew" onClick={() => void bearbeitung.speichere().catch(() => undefined)}>
              Noch einmal speichern
            </Button>
          </div>
        )}
        {nachweisfelder(art, baustein).map((feld) => (
          <div key={feld.feld} id={`feld-${feld.feld}`}>
            <Angabe feld={feld} wert={angaben[feld.feld]} error={fehler.get(feld.feld)} aendere={bearbeitung.aendere} />
            {feld.art === "text" && (
              <Vorlagen
                feld={feld}
                text={textVon(angaben[feld.feld])}
                bausteine={bausteine[feld.feld] ?? []}
                vorjahr={entwurf.vorjahr}
                setze={(text) => bearbeitung.aendere({ [feld.feld]: text })}
              />
            )}
            <Bemerkungen ort={feldort(feld.feld)} name={feld.name} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}

type Aendere = (patch: Partial<Nachweisangaben>) => void;
type AngabeProps = {
  feld: Nachweisfeld;
  wert: Nachweisangaben[Nachweisfeld["feld"]];
  error: string | undefined;
  aendere: Aendere;
};

function Angabe({ feld: { feld, name, art, pflicht }, wert, error, aendere }: AngabeProps) {
  const setze = (neu: string | boolean | null) => aendere({ [feld]: neu });
  const gemeinsam = { name: feld, label: name, error };
  const label = pflicht ? name : `${name} (optional)`;
  switch (art) {
    case "erklaerung":
      return <CheckboxField {...gemeinsam} checked={wert === true} onChange={setze} />;
    case "text":
      return <TextAreaField {...gemeinsam} label={label} value={textVon(wert)} onChange={setze} maxLength={10_000} />;
    case "zeile":
      return <TextField {...gemeinsam} label={label} value={textVon(wert)} onChange={setze} />;
    case "auswahl":
      return (
        <SelectField
          {...gemeinsam}
          value={textVon(wert)}
          onChange={(neu) => setze(neu === "" ? null : neu)}
          placeholder="Bitte auswählen"
          options={[
            { value: "abziehbar", label: "Vorsteuer ist abziehbar" },
            { value: "nicht_abziehbar", label: "Vorsteuer ist nicht abziehbar" },
          ]}
        />
      );
  }
}

/** Last year's wording for a field that is still empty, and sentences that can be added to any. */
function Vorlagen({
  feld: { feld, name },
  text,
  bausteine,
  vorjahr,
  setze,
}: {
  feld: Nachweisfeld;
  text: string;
  bausteine: readonly string[];
  vorjahr: Entwurf["vorjahr"];
  setze: (text: string) => void;
}) {
  const frueher = textVon(vorjahr?.angaben[feld]);
  const neue = bausteine.filter((satz) => !text.includes(satz));
  if ((text !== "" || frueher === "") && neue.length === 0) return null;
  return (
    <Cluster>
      {vorjahr && frueher !== "" && text === "" && (
        <Button size="small" aria-label={`${name}: Wortlaut ${vorjahr.jahr} übernehmen`} onClick={() => setze(frueher)}>
          {`Wortlaut ${vorjahr.jahr} übernehmen`}
        </Button>
      )}
      {neue.map((satz) => (
        <Button
          key={satz}
          size="small"
          variant="tertiary"
          icon="add"
          className="kim-nachweis__baustein"
          aria-label={`${name}, einfügen: ${satz}`}
          onClick={() => setze(text.trim() === "" ? satz : `${text.trimEnd()} ${satz}`)}
        >
          {satz}
        </Button>
      ))}
    </Cluster>
  );
}

const textVon = (wert: unknown): string => (typeof wert === "string" ? wert : "");
const ohneVorsatz = (feld: string): string => feld.replace(/^angaben\./, "");
