import { usePhone, useTranslate } from '../phone-context.ts';
import { LANGUAGE_NAMES } from '../texts/texts.ts';

/** Both languages side by side, each under its own name. */
export function LanguageSwitch() {
  const t = useTranslate();
  const { texts } = usePhone();
  return (
    <div class="languages" role="group" aria-label={t('you.language')}>
      {LANGUAGE_NAMES.map(({ language, name, short }) => (
        <button
          type="button"
          key={language}
          lang={language}
          aria-label={name}
          aria-pressed={texts.language() === language}
          onClick={() => texts.setLanguage(language)}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
