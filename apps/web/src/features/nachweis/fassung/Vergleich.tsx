import type { EinNachweis, Fassungswahl } from "@kim/domain/nachweis";
import { LoadingState } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import { Unterschiede } from "./Unterschiede.tsx";

type VergleichProps = { nachweis: EinNachweis; vorher: Fassungswahl; nachher: Fassungswahl; caption: string };

/** What differs between two states of one proof. */
export function Vergleich({ nachweis: { inhaberId, id }, vorher, nachher, caption }: VergleichProps) {
  const vergleich = useQuery({
    ...useTRPC().fassungsvergleich.get.queryOptions({ nachweis: { inhaberId, id }, vorher, nachher }),
    placeholderData: keepPreviousData,
  });
  if (vergleich.isPending) return <LoadingState lines={3} />;
  if (vergleich.isError && !vergleich.data) return <QueryError query={vergleich} />;
  const { unterschiede, nachher: neu, vorher: alt } = vergleich.data;
  return <Unterschiede caption={caption} unterschiede={unterschiede} inhalte={[neu, alt]} />;
}
