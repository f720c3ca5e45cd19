import { randomUUID } from "node:crypto";
import type { Besuch, TestApi } from "../welt/api.ts";
import { einAngebot, hatStelle } from "../welt/stellen.ts";
import { aKreisMitEmpfaengern } from "../welt/tenants.ts";

export const pdf = (inhalt = "Unterschriften") => `%PDF-1.7\n${inhalt}\n%%EOF\n`;
export type Sendung = { id?: string; name?: string; body?: string; headers?: Record<string, string> };

export const hochladen = (
  besuch: Besuch,
  weiterleitungId: string,
  { id = randomUUID(), name = "Vertrag.pdf", body = pdf(), headers = {} }: Sendung = {},
) =>
  besuch.send(`/dateien/weiterleitung/${weiterleitungId}/unterschrift/${id}?dateiname=${encodeURIComponent(name)}`, {
    method: "PUT",
    body,
    headers: { "content-type": "application/pdf", ...headers },
  });

export const holen = (besuch: Besuch, weiterleitungId: string, seite: string, id: string, init?: RequestInit) =>
  besuch.send(`/dateien/weiterleitung/${weiterleitungId}/${seite}/${id}`, init);

export const satz = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) });

/** What lies with a contract, in the order in which it came. */
export const abgelegt = (server: TestApi, weiterleitungId: string) =>
  server.database.admin`
      select tenant_id, id, dateiname, bytes from kim.weiterleitung_dokument where weiterleitung_id = ${weiterleitungId}
        order by am, dateiname`;

/** An accepted contract that may be passed on. */
export async function einVertrag(server: TestApi) {
  const besetzung = await aKreisMitEmpfaengern(server);
  const stelleId = await hatStelle(besetzung.kreis);
  const { id: weiterleitungId } = await besetzung.kreis.api.weiterleitung.create.mutate(
    einAngebot(stelleId, besetzung.kommune, { weiterleitungErlaubt: true }),
  );
  await besetzung.kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  return { ...besetzung, weiterleitungId, stelleId };
}
