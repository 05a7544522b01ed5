/** Reads a QR code off the glass, with a reader that is none of ours. */
import type { Locator } from '@playwright/test';
import decodeQr from 'qr/decode.js';

/** The text of the code in a picture of this element; throws where no code can be read in it. */
export async function readQr(element: Locator): Promise<string> {
  const png = await element.screenshot();
  const browser = element.page().context().browser();
  if (!browser) throw new Error('no browser to read the picture with');
  // The browser itself turns the picture into pixels, on a page without our policies.
  const page = await browser.newPage();
  try {
    const { width, height, grey } = await page.evaluate(
      async (source) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.filter = 'grayscale(1)';
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, image.height);
        // One letter a pixel: long lists of numbers take seconds on their way.
        let letters = '';
        for (let at = 0; at < data.length; at += 4) letters += String.fromCharCode(data[at] ?? 0);
        return { width: image.width, height: image.height, grey: letters };
      },
      `data:image/png;base64,${png.toString('base64')}`,
    );
    const data = new Uint8Array(grey.length * 4).fill(255);
    for (let at = 0; at < grey.length; at += 1) data.fill(grey.charCodeAt(at), at * 4, at * 4 + 3);
    return decodeQr({ width, height, data });
  } finally {
    await page.close();
  }
}
