"""Pictures of pages side by side, each under its name."""

import math

from PIL import Image, ImageDraw, ImageFont

WIDTH = 320
GAP = 16
NAME = 24
# A page that is longer is cut, and says so.
TALLEST = 1600
BEHIND, INK = "#8a8f94", "#000000"


def join(pictures, path):
    """Joins (name, file) into one picture, about as wide as high, each in the column that is shortest so far."""
    font = ImageFont.load_default(size=15)
    images = [(name, *scaled(file)) for name, file in pictures]
    length = sum(NAME + image.height + GAP for _, image, _ in images)
    heights = [GAP] * math.ceil(math.sqrt(length / (WIDTH + GAP)))
    placed = []
    for name, image, cut in images:
        column = heights.index(min(heights))
        placed.append((name + cut, image, GAP + column * (WIDTH + GAP), heights[column]))
        heights[column] += NAME + image.height + GAP
    sheet = Image.new("RGB", (GAP + len(heights) * (WIDTH + GAP), max(heights)), BEHIND)
    draw = ImageDraw.Draw(sheet)
    for name, image, left, top in placed:
        draw.text((left, top), name, font=font, fill=INK)
        sheet.paste(image, (left, top + NAME))
    sheet.save(path)


def scaled(file):
    with Image.open(file) as image:
        height = round(image.height * WIDTH / image.width)
        small = image.convert("RGB").resize((WIDTH, height), Image.Resampling.LANCZOS)
    return small.crop((0, 0, WIDTH, min(height, TALLEST))), f" (+{height - TALLEST})" if height > TALLEST else ""
