import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideJahresabschluss, JahresabschlussEingabe, jahresabschlussRefusalTexte } from "@kim/domain/nachweis";
import { DateField, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { entscheidung } from "../../../base/entscheidung.ts";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { VorgangDialog } from "../../../shared/vorgang/VorgangDialog.tsx";

type Ansicht = NonNullable<Outputs["aufbewahrung"]["get"]>;

/** § 59 KomHVO: six and ten years run from 1 January after this day. */
export function RatsbeschlussEintragen({ ansicht: { jahr, beschluss: bisher } }: { ansicht: Ansicht }) {
  const heute = heuteInBerlin(new Date());
  const { art } = useSession().organisation;
  const eintragen = useMutation(useTRPC().jahresabschluss.create.mutationOptions());
  return (
    <VorgangDialog
      knopf={bisher ? "Ratsbeschluss berichtigen" : "Ratsbeschluss eintragen"}
      look={{ icon: "add", size: "small" }}
      titel={`Beschluss über den Jahresabschluss ${jahr}`}
      senden="Eintragen"
      schema={JahresabschlussEingabe}
      defaults={(id) => ({ id, jahr })}
      judge={entscheidung({
        schema: JahresabschlussEingabe,
        braucht: ["beschlossenAm"],
        saetze: jahresabschlussRefusalTexte,
        decide: ({ beschlossenAm }) => decideJahresabschluss({ jahr, beschlossenAm }, { art, bisher, heute }),
      })}
      befehl={eintragen}
      getan="Der Tag des Beschlusses ist eingetragen."
    >
      <DateField
        name="beschlossenAm"
        label="Beschlossen am"
        hint="Tag, an dem der Rat oder Kreistag den Jahresabschluss festgestellt hat (§ 96 GO NRW)."
        max={heute}
      />
      <TextField name="quelle" label="Fundstelle" hint="Zum Beispiel die Nummer der Vorlage." maxLength={200} />
    </VorgangDialog>
  );
}
