import { organisationArtNamen } from "@kim/domain/organisation";
import { gezeigteBausteine } from "@kim/domain/stelle";
import {
  DemoBadge,
  datum,
  DescriptionList,
  PageHeader,
  Section,
  SelectField,
  Stack,
  zahl,
  type PageHeaderProps,
} from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { LandBausteine } from "./LandBausteine.tsx";
import { LandNachweis } from "./LandNachweis.tsx";

export type LandOrganisationProps = {
  organisation: Outputs["land"]["organisation"];
  jahre: readonly number[];
  back: PageHeaderProps["back"];
  onJahr: (jahr: string) => void;
};

export function LandOrganisation({ organisation, jahre, back, onJahr }: LandOrganisationProps) {
  const {
    jahr,
    name,
    ags,
    art,
    kreis,
    regierungsbezirk,
    demodaten,
    stichtag,
    bausteine,
    nachweis,
    rechnung,
    einwohner,
  } = organisation;
  const wo = [organisationArtNamen[art], kreis, regierungsbezirk && `Regierungsbezirk ${regierungsbezirk}`];
  return (
    <Stack gap="l">
      <PageHeader
        back={back}
        title={name}
        badges={demodaten && <DemoBadge />}
        lead={`${wo.filter(Boolean).join(", ")}. Stand ${datum(stichtag)}, nur zusammengefasste Werte.`}
        actions={
          <SelectField
            name="jahr"
            label="Jahr"
            value={jahr}
            onChange={onJahr}
            options={jahre.map((value) => ({ value, label: String(value) }))}
          />
        }
      />
      <LandBausteine bausteine={gezeigteBausteine(art, bausteine, [])} />
      <LandNachweis nachweis={nachweis} rechnung={rechnung} jahr={jahr} />
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
