# SPDX-License-Identifier: MIT
"""Small articles in stories of four, one of which differs in a number, for tests of large batches."""

def write_stories(folder, n):
    """n articles as files NNNN.txt; those of one story follow each other."""
    towns = ['Halden', 'Marsby', 'Ostrava', 'Tønder', 'Quimper', 'Lavalle', 'Brixen', 'Corvo']
    things = ['ferries', 'orchards', 'lighthouses', 'tramways', 'archives', 'vineyards', 'reservoirs']
    for number in range(n):
        story, paper = divmod(number, 4)
        town = towns[story % 8] + 'abcdefghijklmnop'[story // 8 % 16] + 'aeiou'[story // 128]
        thing = things[story % 7]
        (folder / f'{number:04}.txt').write_text(
            f'---\nsource: Paper {paper}\ndate: 2031-{1 + story % 12:02}-{1 + story % 28:02}\n---\n'
            f'The council of {town} said on Monday that {20 + story + (paper == 3) * 7} {thing} of {town} were closed '
            f'after the storm.\n\nMayor Anna {town}sen of {town} called the storm over {thing} the worst in '
            f'{30 + story} years.\n', encoding='utf-8')
