import { PlainDate } from "@kim/domain/grundlagen";
import { mitAngabe } from "../../base/adresse.ts";

/** What the address says about the page of the audit log; nonsense in it counts as not said. */
export interface ProtokollAnsicht {
  seite: number;
  befehl?: string | undefined;
  person?: string | undefined;
  von?: PlainDate | undefined;
  bis?: PlainDate | undefined;
}

export function leseProtokollAnsicht(suche: URLSearchParams): ProtokollAnsicht {
  const seite = Number(suche.get("seite"));
  const text = (name: string, hoechstens: number) => suche.get(name)?.slice(0, hoechstens) || undefined;
  const tag = (name: string) => PlainDate.safeParse(suche.get(name)).data;
  return {
    seite: Number.isInteger(seite) && seite >= 1 && seite <= 100_000 ? seite : 1,
    befehl: text("befehl", 100),
    person: text("person", 200),
    von: tag("von"),
    bis: tag("bis"),
  };
}

/** A changed filter starts at its first page. */
export function mitFilter(suche: URLSearchParams, name: keyof ProtokollAnsicht, wert: string): URLSearchParams {
  return mitAngabe(mitAngabe(suche, "seite", ""), name, wert);
}
