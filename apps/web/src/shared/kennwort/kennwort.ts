/** 32 random bytes in hex, and their SHA-256: the platform is told the second alone, until the first is shown to it. */
export async function neuesKennwort(): Promise<{ token: string; tokenHash: string }> {
  const token = alsHex(crypto.getRandomValues(new Uint8Array(32)));
  const summe = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return { token, tokenHash: alsHex(new Uint8Array(summe)) };
}

const alsHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
