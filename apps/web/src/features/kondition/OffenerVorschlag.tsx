import { konditionsgrundlage } from "@kim/domain/kondition";
import { Badge, Notice, Section, Stack, zeitpunkt } from "@kim/ui";
import { Aenderungen } from "./Aenderungen.tsx";
import { Auswirkungen } from "./Auswirkungen.tsx";
import type { Fassung } from "./fassungen.ts";
import { Freigabe } from "./Freigabe.tsx";

/** What somebody proposed, what it would change, and the second person's button. */
export function OffenerVorschlag({ fassung, fassungen }: { fassung: Fassung; fassungen: readonly Fassung[] }) {
  const { jahr, werte, begruendung, vorgeschlagenVonName, vorgeschlagenAm, vonMir, abloesung } = fassung;
  return (
    <Section title={`Vorschlag: Fassung ${fassung.fassung} für ${jahr}`}>
      <Stack>
        <p className="kim-prose">
          {vorgeschlagenVonName}, {zeitpunkt(vorgeschlagenAm)}: „{begruendung}“ {abloesung && <Badge>Ablösung</Badge>}
        </p>
        <Aenderungen grundlage={konditionsgrundlage(fassungen, jahr)} jahr={jahr} werte={werte} />
        <Auswirkungen jahr={jahr} werte={werte} />
        {vonMir ? (
          <Notice title="Wartet auf eine zweite Person">
            Sie haben diese Fassung vorgeschlagen. Freigeben muss sie jemand anderes im Ministerium.
          </Notice>
        ) : (
          <Freigabe fassung={fassung} />
        )}
      </Stack>
    </Section>
  );
}
