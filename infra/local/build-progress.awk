# Reads Maven's log (batch mode, lines beginning with HH:MM:SS.mmm), shows which module is being built,
# and tells the time spent waiting for downloads from the time spent building: a tenth of a second counts
# as download when at least one file was on its way in it, however many there were.
#
# usage: mvn ... | awk -v full=FILE -v result=FILE -f build-progress.awk
#   full    the whole log goes here
#   result  gets one line: "downloads N s, build M s"

function millis(clock,   part, ms) {
  split(clock, part, /[:.]/)
  ms = ((part[1] * 60 + part[2]) * 60 + part[3]) * 1000 + part[4]
  if (last != "" && ms < last - 43200000) days += 86400000   # past midnight
  last = ms
  return ms + days
}

{ print > full; fflush(full) }

!/^[0-9][0-9]:[0-9][0-9]:[0-9][0-9]\.[0-9][0-9][0-9] / {
  if ($0 ~ /^\[?ERROR|^Exception|^Error/) print "  " $0
  fflush(); next
}

{
  now = millis($1)
  if (first == "") first = now
}

/\] Downloading from / { began[$NF] = now; next }

/\] Downloaded from / {
  for (i = 1; i <= NF; i++) if ($i ~ /^https?:|^file:/) url = $i
  if (url in began) {
    for (tick = int(began[url] / 100); tick <= int(now / 100); tick++) busy[tick] = 1
    files++
    if (files % 200 == 0) { print "  " files " files downloaded"; fflush() }
    delete began[url]
  }
  next
}

/\] Building .*\[[0-9]+\/[0-9]+\]/ {
  line = $0
  sub(/^.*\] Building /, "", line)
  gsub(/ +/, " ", line)
  print "  building " line
}

/\[ERROR\]/ { print "  " $0 }

{ fflush() }

END {
  for (tick in busy) ticks++
  if (first == "") first = now
  downloads = ticks / 10
  build = (now - first) / 1000 - downloads
  if (build < 0) build = 0
  printf "downloads %.0f s, build %.0f s\n", downloads, build > result
}
