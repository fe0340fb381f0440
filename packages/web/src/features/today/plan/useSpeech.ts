import { useCallback, useEffect, useState } from 'react'

/**
 * The browser's own voice. Only a voice of this device (`localService`) that speaks the language is used: another one would
 * send the family's words to whoever makes it. Without one, `speak` is absent.
 */
export function useSpeech(language: string) {
  const [voice, setVoice] = useState<SpeechSynthesisVoice>()
  const [isSpeaking, setSpeaking] = useState(false)
  useEffect(() => {
    if (!('speechSynthesis' in window)) return
    const { speechSynthesis } = window
    const find = () =>
      setVoice(speechSynthesis.getVoices().find(one => one.localService && one.lang.toLowerCase().startsWith(language)))
    find()
    // Chromium knows its voices only after a while.
    speechSynthesis.addEventListener('voiceschanged', find)
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', find)
      speechSynthesis.cancel()
    }
  }, [language])
  const stop = useCallback(() => {
    if ('speechSynthesis' in window) window.speechSynthesis.cancel()
    setSpeaking(false)
  }, [])
  const speak = (text: string) => {
    if (voice === undefined) return
    stop()
    const said = new SpeechSynthesisUtterance(text)
    said.voice = voice
    said.lang = voice.lang
    said.onend = () => setSpeaking(false)
    said.onerror = () => setSpeaking(false)
    setSpeaking(true)
    window.speechSynthesis.speak(said)
  }
  return { speak: voice === undefined ? undefined : speak, stop, isSpeaking }
}
