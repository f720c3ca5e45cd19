import { herleitungDesSatzes } from "@kim/domain/foerderplan";
import { herleitungDerSumme, type Jahresrechnung } from "@kim/domain/jahresrechnung";
import { EmptyState, LinkButton, Table, TextLink, vzae, type Column } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import { planFunktionNamen, planHalterNamen } from "./plan-namen.ts";
import type { Foerderplan } from "./plan-zeilen.ts";

type PlanStelle = Foerderplan["eingabe"]["stellen"][number];

/** The posts the plan counts, summed by function, with who holds them. */
export function PlanStellenTable({
  jahr,
  stellen,
  rechnung,
  darfAnlegen,
}: {
  jahr: number;
  stellen: readonly PlanStelle[];
  rechnung: Pick<Jahresrechnung, "zeilen">;
  darfAnlegen: boolean;
}) {
  if (stellen.length === 0) {
    return (
      <EmptyState
        title={`Für ${jahr} ist keine Stelle erfasst`}
        action={
          darfAnlegen && (
            <LinkButton to="/stellen/neu" icon="add">
              Stelle anlegen
            </LinkButton>
          )
        }
      >
        Der Plan rechnet mit den Stellen, die an wenigstens einem Tag des Jahres bestehen.
      </EmptyState>
    );
  }
  const teile = (stelle: PlanStelle) =>
    rechnung.zeilen.filter((z) => z.stelle?.funktion === stelle.funktion && z.grundlage.art === "stelle");
  const satz = (stelle: PlanStelle) => {
    const grundlage = teile(stelle)[0]?.grundlage;
    if (grundlage?.art !== "stelle") return "–";
    const herleitung = herleitungDesSatzes(planFunktionNamen[stelle.funktion], grundlage.satz);
    return <Eurobetrag cent={herleitung.cent} herleite={() => herleitung} />;
  };
  const columns: Column<PlanStelle>[] = [
    {
      key: "funktion",
      header: "Funktion",
      rowHeader: true,
      cell: (stelle) => (
        <TextLink to={`/stellen?baustein=${stelle.baustein}`}>{planFunktionNamen[stelle.funktion]}</TextLink>
      ),
    },
    { key: "baustein", header: "Baustein", numeric: true, cell: (stelle) => stelle.baustein },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (stelle) => vzae(stelle.vzae_hundertstel) },
    { key: "satz", header: "Satz je VZÄ", numeric: true, cell: satz },
    {
      key: "betrag",
      header: "Förderung",
      numeric: true,
      cell: (stelle) => {
        const herleitung = herleitungDerSumme(planFunktionNamen[stelle.funktion], teile(stelle), "planCent");
        return <Eurobetrag cent={herleitung.cent} herleite={() => herleitung} />;
      },
    },
    {
      key: "davon",
      header: "Davon",
      cell: (stelle) => (
        <div className="kim-plan__text">
          {halter(stelle).map((teil) => (
            <div key={teil}>{teil}</div>
          ))}
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={`Stellen ${jahr} je Funktion`}
      captionHidden
      columns={columns}
      rows={stellen}
      rowKey={(stelle) => stelle.funktion}
    />
  );
}

function halter({ davon = [] }: PlanStelle): string[] {
  const summen = new Map<keyof typeof planHalterNamen, number>();
  for (const { bei, vzae_hundertstel } of davon) summen.set(bei, (summen.get(bei) ?? 0) + vzae_hundertstel);
  return summen.size === 0
    ? ["–"]
    : [...summen].map(([bei, hundertstel]) => `${vzae(hundertstel)} ${planHalterNamen[bei]}`);
}
