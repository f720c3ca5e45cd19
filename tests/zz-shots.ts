import chromium from "@sparticuz/chromium";
import { chromium as playwright } from "playwright-core";
const [base = "", out = "", ...jobs] = process.argv.slice(2);
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const job of jobs) {
  const [wer = "", name = "", path = "/"] = job.split("|");
  for (const width of [1280, 360]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(base);
    await page
      .getByRole("button", { name: new RegExp(wer) })
      .first()
      .click();
    await page.getByRole("heading", { name: /Guten Tag/ }).waitFor({ timeout: 20_000 });
    if (path !== "/") {
      await page.goto(base + path);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle").catch(() => {});
    } else await page.waitForTimeout(800);
    await page.screenshot({ path: `${out}/${name}-${width}.png`, fullPage: true });
    await page.context().clearCookies();
    await page.close();
  }
}
await browser.close();
