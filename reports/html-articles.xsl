<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The articles themselves: evidence underlined, the findings that rest on it in the margin. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" xmlns:gs="urn:gainsay:functions"
                extension-element-prefixes="gs" exclude-result-prefixes="r">
  <xsl:template match="r:texts">
    <section id="articles">
      <h2>The articles</h2>
      <p class="intro">As they were read<xsl:if test="r:text/@cited">, only paragraphs that hold evidence</xsl:if>. Underlined words are evidence; the findings that rest on them stand beside.</p>
      <xsl:apply-templates select="r:text"/>
    </section>
  </xsl:template>

  <!-- a text: its article's outlet, day and headline, its blocks, what rests on each in the margin -->
  <xsl:template match="r:text"><gs:article/></xsl:template>
</xsl:stylesheet>
