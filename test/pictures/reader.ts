import type { Page } from 'playwright-core';

/** Somebody at a page: they press what is written there and type, and wait for what comes. */
export function readerAt(page: Page) {
  const turn = () => page.locator('#screen input[name=turn]').first();

  async function moved(act: () => Promise<void>): Promise<void> {
    const before = await turn().inputValue();
    await act();
    await page.locator(`#screen input[name=turn]:not([value="${before}"])`).first().waitFor({ state: 'attached' });
  }

  return {
    async press(...labels: string[]): Promise<void> {
      for (const label of labels) {
        await moved(() => page.locator('.answers').getByRole('button', { name: label }).first().click());
      }
    },
    async type(...texts: string[]): Promise<void> {
      for (const text of texts) {
        await moved(async () => {
          await page.locator('#text').fill(text);
          await page.locator('#text').press('Enter');
        });
      }
    },
  };
}
