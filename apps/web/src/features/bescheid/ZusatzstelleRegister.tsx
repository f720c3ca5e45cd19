import { PlainDate, type OrganisationId } from "@kim/domain/grundlagen";
import { merkmalKurznamen, merkmalstandAm } from "@kim/domain/organisation";
import { angenommeneMerkmale, zusatzstelleHinweis, zusatzstelleMerkmale } from "@kim/domain/stelle";
import { datum, DescriptionList, Notice } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { Merkmalmarke } from "../../shared/register/Merkmalmarke.tsx";

/** What the register says of the chosen Kommune on the first day of the post (R6). */
export function ZusatzstelleRegister({ kommuneId, beginn }: { kommuneId: OrganisationId; beginn: string }) {
  const register = useQuery(useTRPC().register.get.queryOptions({ id: kommuneId }));
  const tag = PlainDate.safeParse(beginn).data;
  if (!register.data || !tag) return null;
  const { merkmale, name } = register.data;
  const angenommen = angenommeneMerkmale(merkmale, tag);
  return (
    <div role="status">
      <p>
        {name} hat am {datum(tag)} nach dem Register:
      </p>
      <DescriptionList
        items={zusatzstelleMerkmale.map((art) => ({
          term: merkmalKurznamen[art],
          description: <Merkmalmarke stand={merkmalstandAm(merkmale, art, tag)} />,
        }))}
      />
      {angenommen.length > 0 && (
        <Notice tone="warning" title="Hinweis" regel="R6">
          {zusatzstelleHinweis(angenommen, tag)}
        </Notice>
      )}
    </div>
  );
}
