import { openTestApi, type TestApi } from "../support/welt/api.ts";
import type { Mandant } from "../support/welt/tenants.ts";
import { eineBehoerde, setztFenster } from "../support/foerderung/antrag.ts";

/** One running platform that all boundaries share; each makes the bodies it needs. */
export interface Welt {
  server: TestApi;
  behoerde: Mandant;
}

/** With a granting authority that takes applications for Baustein 1 of 2026. The caller closes the server. */
export async function openWelt(): Promise<Welt> {
  const server = await openTestApi();
  const behoerde = await eineBehoerde(server);
  await setztFenster(behoerde);
  return { server, behoerde };
}
