/* SPDX-License-Identifier: MIT */
/* The program's entry. */
int
main (void)
{
  return 0;
}
