import { organisationArtNamen } from "@kim/domain/organisation";
import {
  DemoBadge,
  datum,
  DescriptionList,
  LinkButton,
  PageHeader,
  Section,
  SelectField,
  Stack,
  zahl,
  type PageHeaderProps,
} from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { LandArbeitgeber } from "./LandArbeitgeber.tsx";
import { LandBausteine } from "./LandBausteine.tsx";
import type { Landnachweis } from "./land-zeile.ts";
import { LandNachweis } from "./LandNachweis.tsx";

export type LandOrganisationProps = {
  organisation: Outputs["land"]["organisation"];
  nachweis: Landnachweis | undefined;
  jahre: readonly number[];
  back: PageHeaderProps["back"];
  onJahr: (jahr: string) => void;
};

export function LandOrganisation({ organisation, nachweis, jahre, back, onJahr }: LandOrganisationProps) {
  const { jahr, name, ags, art, kreis, regierungsbezirk, demodaten, tag, bausteine, arbeitgeber, einwohner } =
    organisation;
  const wo = [organisationArtNamen[art], kreis, regierungsbezirk && `Regierungsbezirk ${regierungsbezirk}`];
  return (
    <Stack gap="l">
      <PageHeader
        back={back}
        title={name}
        badges={demodaten && <DemoBadge />}
        lead={`${wo.filter(Boolean).join(", ")}. Stand ${datum(tag)}, nur zusammengefasste Werte.`}
        actions={
          <>
            <SelectField
              name="jahr"
              label="Jahr"
              value={jahr}
              onChange={onJahr}
              options={jahre.map((value) => ({ value, label: String(value) }))}
            />
            <LinkButton to={`/land/verlauf?wer=${ags}`}>Verlauf</LinkButton>
            <LinkButton to={`/land/vergleich?wer=${ags}&jahr=${jahr}`}>Vergleich</LinkButton>
          </>
        }
      />
      <LandBausteine bausteine={bausteine} />
      <LandArbeitgeber arbeitgeber={arbeitgeber} />
      <LandNachweis nachweis={nachweis} bausteine={bausteine} jahr={jahr} />
      <Section title="Gebiet">
        <DescriptionList
          items={[
            {
              term: "Bevölkerung",
              description: einwohner === null ? "nicht erfasst" : `${zahl(einwohner)} Einwohnerinnen und Einwohner`,
            },
            { term: "Gemeindeschlüssel (AGS)", description: ags },
          ]}
        />
      </Section>
    </Stack>
  );
}
