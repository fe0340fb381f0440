// Signing out was asked for in the app; it is not asked again. Without script the button does the same.
document.querySelector('button[name="logout"]')?.click()
