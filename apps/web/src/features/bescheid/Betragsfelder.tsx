import { PlainDate } from "@kim/domain/grundlagen";
import { assistenzHoechstens } from "@kim/domain/stelle";
import type { Foerderkonditionen } from "@kim/domain/kondition";
import { vorschlagBetraege, type Betragsvorschlag } from "@kim/domain/bescheid";
import { Button, Cluster, DateField, euro, Grid, NumberField, readNumber, Section, vzae } from "@kim/ui";
import { useState, type FormEvent } from "react";
import { Behoerdenhinweis } from "./Behoerdenhinweis.tsx";
import { Massnahmenfelder } from "./Massnahmenfelder.tsx";
import { Zusagenhinweis } from "./Zusagenhinweis.tsx";
import { grundlage, type vorgaben, type Vorschlag, type Wahl } from "./bescheid-vorgaben.ts";

type BetragsfelderProps = {
  wahl: Wahl;
  vorschlag: Vorschlag;
  konditionen: Foerderkonditionen;
  start: ReturnType<typeof vorgaben>;
};

/** Period, posts and amounts; what the conditions come to stands beside and can be taken over. */
export function Betragsfelder({ wahl: { baustein, jahr }, vorschlag, konditionen, start }: BetragsfelderProps) {
  const [rechnung, setRechnung] = useState<{ von: string; bis: string; vzae: string }>({
    von: start.von,
    bis: start.bis,
    vzae: start.vzaeHundertstel === undefined ? "" : vzae(start.vzaeHundertstel),
  });
  const [betraege, setBetraege] = useState<Betragsvorschlag | undefined>(start.betraege);
  const [uebernommen, setUebernommen] = useState(0);
  const [personalCent, setPersonalCent] = useState(start.betraege?.personalCent);
  const [von, bis, vzaeHundertstel] = [
    PlainDate.safeParse(rechnung.von).data,
    PlainDate.safeParse(rechnung.bis).data,
    readNumber(rechnung.vzae, 2),
  ];
  const { assistenzHundertstel = Math.min(assistenzHoechstens, vzaeHundertstel ?? 0) } = grundlage(vorschlag);
  const assistenz = baustein === 1 ? Math.min(assistenzHundertstel, vzaeHundertstel ?? 0) : 0;
  const gerechnet =
    von && bis && vzaeHundertstel !== undefined
      ? vorschlagBetraege({ konditionen, baustein, vzaeHundertstel, assistenzHundertstel: assistenz, von, bis })
      : undefined;
  // The fields keep their own text; this only follows what is typed into them.
  const folge = ({ target }: FormEvent<HTMLDivElement>) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value } = target;
    setRechnung((vorher) => ({
      von: name === "von" ? value : vorher.von,
      bis: name === "bis" ? value : vorher.bis,
      vzae: name === "vzaeHundertstel" ? value : vorher.vzae,
    }));
  };
  const folgePersonal = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLInputElement && target.name === "personalCent")
      setPersonalCent(readNumber(target.value, 2));
  };
  return (
    <Section title="Umfang und Beträge">
      <div onInput={folge}>
        <Grid minColumn="12rem">
          <DateField name="von" label="Bewilligt von" defaultValue={start.von} />
          <DateField name="bis" label="Bewilligt bis" defaultValue={start.bis} />
          <NumberField
            name="vzaeHundertstel"
            label="Umfang"
            unit="VZÄ"
            decimals={2}
            defaultValue={start.vzaeHundertstel}
            hint={
              vorschlag.zusatzHundertstel > 0
                ? `Mit ${vzae(vorschlag.zusatzHundertstel)} VZÄ aus bewilligten Zusatzstellen.`
                : undefined
            }
          />
        </Grid>
      </div>
      <Behoerdenhinweis vorschlag={vorschlag} baustein={baustein} von={rechnung.von} />
      <div onInput={folgePersonal}>
        <Grid minColumn="12rem">
          <NumberField
            key={`personal-${uebernommen}`}
            name="personalCent"
            label="Personal"
            unit="€"
            decimals={2}
            defaultValue={betraege?.personalCent}
          />
          {baustein === 1 && (
            <NumberField
              key={`arbeitsplaetze-${uebernommen}`}
              name="arbeitsplaetzeCent"
              label="Arbeitsplätze"
              unit="€"
              decimals={2}
              defaultValue={betraege?.arbeitsplaetzeCent}
            />
          )}
        </Grid>
      </div>
      <Zusagenhinweis
        baustein={baustein}
        jahr={jahr}
        zugesagtCent={vorschlag.zugesagtCent}
        personalCent={personalCent}
      />
      {baustein === 1 && (
        <Massnahmenfelder
          konditionen={konditionen}
          massnahmenCent={start.betraege?.massnahmenCent ?? gerechnet?.massnahmenCent}
          aufteilung={(start.betraege ?? gerechnet)?.massnahmenAufteilung}
        />
      )}
      {gerechnet && (
        <Cluster gap="m">
          <p role="status">
            Nach den Förderkonditionen {konditionen.jahr}: {euro(gerechnet.personalCent)} Personal
            {baustein === 1 && (
              <>
                {" "}
                (davon {vzae(assistenz)} VZÄ Verwaltungsassistenz), {euro(gerechnet.arbeitsplaetzeCent)} Arbeitsplätze
              </>
            )}
            .
          </p>
          <Button
            size="small"
            onClick={() => {
              setBetraege(gerechnet);
              setPersonalCent(gerechnet.personalCent);
              setUebernommen((n) => n + 1);
            }}
          >
            Beträge übernehmen
          </Button>
        </Cluster>
      )}
    </Section>
  );
}
