<#macro emailLayout>
<!DOCTYPE html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
</head>
<body style="margin: 0; padding: 24px 12px; font: 15px/1.5 system-ui, 'Segoe UI', Roboto, Arial, sans-serif;">
  <div style="max-width: 34em; margin: 0 auto;">
    <p style="margin: 0 0 16px; font-size: 18px; font-weight: 650;">Mayfly</p>
    <div style="padding: 8px 20px; border: 1px solid #8886; border-radius: 10px;"><#nested></div>
  </div>
</body>
</html>
</#macro>
