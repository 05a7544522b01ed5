/** A file that is dragged over a page and let go there, as a mouse does it. */
import { expect, type Page } from '@playwright/test';

/** `word` is what the page says while the file is over it. */
export async function dropFile(
  page: Page,
  { name, bytes, word = 'Drop the game here' }: { name: string; bytes: Buffer; word?: string },
): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], fileName));
      return transfer;
    },
    [name, bytes.toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await expect(page.getByText(word)).toBeVisible();
  await page.dispatchEvent('body', 'drop', { dataTransfer });
  await expect(page.getByText(word)).toHaveCount(0);
}
