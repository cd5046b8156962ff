#!/bin/sh
# Hostile articles reach no network and no file but the program's own; proven under strace, said skipped where there is none.
set -eu

if ! command -v strace >/dev/null 2>&1 || ! strace -o /dev/null true 2>/dev/null; then
  echo "check-untrusted: skipped, no strace that may trace"
  exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir "$work/articles"
printf 'root-secret' >"$work/secret.txt"
cat >"$work/articles/a.xml" <<XML
<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY x SYSTEM "file://$work/secret.txt"><!ENTITY % p SYSTEM "file://$work/secret.txt">%p;]>
<nitf xmlns:xi="http://www.w3.org/2001/XInclude"><body><body.content><p>The dam broke on Monday, &x; said.</p><xi:include href="file://$work/secret.txt"/></body.content></body></nitf>
XML
cat >"$work/articles/b.html" <<HTML
<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd"><html><head><link rel=stylesheet href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script></head>
<body><img src="file://$work/secret.txt"><iframe src="http://127.0.0.1:9/"></iframe><p>The dam broke on Monday, the board said.</p></body></html>
HTML
printf '<rss><channel><item><title>Dam</title><link>http://127.0.0.1:9/</link><enclosure url="http://127.0.0.1:9/a.mp3"/></item></channel></rss>' >"$work/articles/c.xml"
printf '# Dam\n\n![x](http://127.0.0.1:9/a.png) <iframe src="file://%s/secret.txt">\n' "$work" >"$work/articles/d.txt"
printf 'From: a@e.x\nSubject: Dam\nDate: x\nMIME-Version: 1.0\nContent-Type: message/external-body; access-type=local-file; name="%s/secret.txt"\n\nThe dam.\n' "$work" >"$work/articles/e.txt"
ln -s "$work/secret.txt" "$work/articles/f.txt"

status=0
strace -f -o "$work/trace" -e trace=network,open,openat,execve \
  "$GS_TEST_BUILD/gainsay" check --jobs 1 --format text --format html="$work/out.html" "$work/articles" >"$work/out.txt" 2>&1 || status=$?
if [ "$status" -gt 1 ]; then
  cat "$work/out.txt" >&2
  exit 1
fi
if grep -E '(socket|connect|sendto|sendmsg)\(' "$work/trace" | grep -v 'AF_UNIX'; then
  echo "check-untrusted: an article reached for the network" >&2
  exit 1
fi
if grep -F "$work/secret.txt" "$work/trace"; then
  echo "check-untrusted: an article had another file opened" >&2
  exit 1
fi
if grep -F 'root-secret' "$work/out.txt" "$work/out.html"; then
  echo "check-untrusted: a secret is in a report" >&2
  exit 1
fi
if [ "$(grep -c 'execve(' "$work/trace")" -ne 1 ]; then
  echo "check-untrusted: an article had a program run" >&2
  exit 1
fi

# a file that grows between the two reads that it takes: half of one version is no article
mkdir "$work/moving"
printf 'The dam broke on Monday, the board said.\n' >"$work/moving/a.txt"
if strace -o /dev/null -e inject=read:delay_exit=1 true 2>/dev/null; then
  strace -f -o "$work/moving.trace" -P "$work/moving/a.txt" -e trace=read -e inject=read:delay_exit=3000000:when=1 \
    "$GS_TEST_BUILD/gainsay" check --jobs 1 "$work/moving/a.txt" >"$work/moving.txt" 2>&1 &
  reader=$!
  until grep -q 'read(' "$work/moving.trace" 2>/dev/null || ! kill -0 "$reader" 2>/dev/null; do sleep 0.05; done
  printf 'Twelve people died, the mayor said.\n' >>"$work/moving/a.txt"
  wait "$reader" || true
  if ! grep -q 'source-unreadable.*changed while it was read' "$work/moving.txt"; then
    echo "check-untrusted: a file that changed while it was read passed" >&2
    cat "$work/moving.txt" >&2
    exit 1
  fi
fi
