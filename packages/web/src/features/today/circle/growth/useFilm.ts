import { useEffect, useState } from 'react'

/** How long a moment stands, in milliseconds, while the film plays. */
const stands = 2500

/** Which moment is shown. Playing goes from the first to the last; who wants no motion goes one step at a touch. */
export function useFilm(count: number) {
  const [asked, setIndex] = useState(count - 1)
  const [isPlaying, setPlaying] = useState(false)
  const index = Math.min(Math.max(asked, 0), count - 1)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(() => {
      if (index < count - 1) setIndex(index + 1)
      else setPlaying(false)
    }, stands)
    return () => clearTimeout(timer)
  }, [isPlaying, index, count])
  return {
    index,
    isPlaying,
    choose: (to: number) => {
      setPlaying(false)
      setIndex(to)
    },
    play: () => {
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) return setIndex((index + 1) % count)
      setIndex(0)
      setPlaying(true)
    },
    stop: () => setPlaying(false),
  }
}
