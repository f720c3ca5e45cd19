import { landesstandNamen, LandesrueckgabeAnlage, type LandesverteilungId } from "@kim/domain/landesverteilung";
import { Button, Cluster, Notice, PageHeader, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import { Anteile } from "./Anteile.tsx";
import type { Landeslage, Landesverteilung } from "./ansicht.ts";
import { ExcelLink } from "./ExcelLink.tsx";
import { Landesstandmarke } from "./Landesstandmarke.tsx";

/** What lies before a second person: the frozen shares, published or returned. */
export function Entscheidung({
  landesverteilung,
  lage,
  titel,
}: {
  landesverteilung: Landesverteilung;
  lage: Landeslage;
  titel: string;
}) {
  const { id, jahr, stand, vorlage, vorgaenge } = landesverteilung;
  const letzter = vorgaenge.at(-1);
  const namen = new Map(lage.empfaenger.map(({ organisationId, name }) => [organisationId as string, name]));
  const anteile = (vorlage?.anteile ?? []).map((anteil) => ({
    ...anteil,
    name: namen.get(anteil.organisationId) ?? "",
    satzAnnahme: vorlage?.satzAnnahme ?? false,
  }));
  return (
    <>
      <PageHeader
        title={titel}
        back={{ to: "/land/verteilungen", label: "Verteilung im Land" }}
        badges={<Landesstandmarke stand={stand}>{landesstandNamen[stand]}</Landesstandmarke>}
        lead={`Szenario „${vorlage?.szenario ?? ""}“. Veröffentlicht wird genau, was hier steht.`}
        actions={<ExcelLink id={id} />}
      />
      {letzter?.vonMir ? (
        <Notice title="Die Verteilung wartet auf eine zweite Person">
          Sie haben sie vorgelegt. Veröffentlichen kann sie jemand anderes in der Bezirksregierung; zurücknehmen können
          Sie sie selbst.
        </Notice>
      ) : (
        <Notice tone="warning" title="Die Verteilung wartet auf Ihre Entscheidung">
          {`${letzter?.vonName ?? "Jemand"} hat sie vorgelegt. Mit dem Veröffentlichen sehen alle Empfänger ihren Anteil und erhalten einen Brief.`}
        </Notice>
      )}
      <Cluster>
        {!letzter?.vonMir && <Veroeffentlichen id={id} jahr={jahr} anzahl={anteile.length} />}
        <Zurueckgeben id={id} eigene={letzter?.vonMir ?? false} />
      </Cluster>
      <p className="kim-landesverteilung__begruendung">{vorlage?.begruendung}</p>
      <Anteile jahr={jahr} anteile={anteile} />
    </>
  );
}

function Veroeffentlichen({ id, jahr, anzahl }: { id: LandesverteilungId; jahr: number; anzahl: number }) {
  const [vorgang, setVorgang] = useState<string>();
  const befehl = useMutation(useTRPC().landesveroeffentlichung.create.mutationOptions());
  return (
    <>
      <Button variant="primary" onClick={() => setVorgang(crypto.randomUUID())}>
        Veröffentlichen
      </Button>
      {vorgang !== undefined && (
        <NachfrageDialog
          titel="Verteilung veröffentlichen"
          senden="Veröffentlichen"
          eingabe={{ id: vorgang, landesverteilungId: id }}
          befehl={befehl}
          getan="Die Verteilung ist veröffentlicht; die Empfänger erhalten Briefe."
          onClose={() => setVorgang(undefined)}
        >
          <p>{`${anzahl} Empfänger sehen danach, was ihnen für ${jahr} in Aussicht gestellt ist. Zurücknehmen lässt sich das nicht, nur durch eine neue Verteilung ablösen.`}</p>
        </NachfrageDialog>
      )}
    </>
  );
}

function Zurueckgeben({ id, eigene }: { id: LandesverteilungId; eigene: boolean }) {
  const [offen, setOffen] = useState(false);
  const befehl = useMutation(useTRPC().landesrueckgabe.create.mutationOptions());
  const verb = eigene ? "Zurücknehmen" : "Zurückgeben";
  return (
    <>
      <Button onClick={() => setOffen(true)}>{verb}</Button>
      {offen && (
        <EingabeDialog
          titel={`Verteilung ${verb.toLowerCase()}`}
          senden={verb}
          schema={LandesrueckgabeAnlage}
          defaults={(vorgang) => ({ id: vorgang, landesverteilungId: id })}
          befehl={befehl}
          getan="Die Verteilung ist wieder ein Entwurf."
          onClose={() => setOffen(false)}
        >
          <TextAreaField name="grund" label="Grund" hint="Mindestens 10 Zeichen." maxLength={2000} />
        </EingabeDialog>
      )}
    </>
  );
}
