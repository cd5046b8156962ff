<?xml version="1.0" encoding="UTF-8"?>
<!-- SPDX-License-Identifier: MIT -->
<!-- The index of a folder of pages: the run as a whole, a row a story, the worst findings, the articles that
     stand alone. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:r="urn:gainsay:report:1" exclude-result-prefixes="r">
  <xsl:import href="html.xsl"/>
  <!-- the first page of what goes across stories, if there is one -->
  <xsl:param name="across"/>
  <xsl:key name="article-of-story" match="r:articles/r:article" use="@story"/>

  <xsl:template match="/r:report">
    <html lang="en">
      <head>
        <xsl:call-template name="policy"/>
        <xsl:call-template name="metadata"/>
        <title><xsl:value-of select="r:verdict"/> · gainsay</title>
        <style><xsl:value-of select="$css"/></style>
        <xsl:call-template name="head-extra"/>
      </head>
      <body>
        <a class="skip" href="#stories">Skip to the stories</a>
        <xsl:call-template name="head"/>
        <nav aria-label="Parts of the report">
          <ul>
            <li><a href="#stories">Stories <span class="n"><xsl:value-of select="count(r:stories/r:story[@page])"/></span></a></li>
            <xsl:if test="r:findings/r:finding"><li><a href="#worst">Findings</a></li></xsl:if>
            <xsl:if test="r:stories/r:story[not(@page)]"><li><a href="#alone">On their own</a></li></xsl:if>
            <xsl:if test="r:not-compared/r:item"><li><a href="#not-compared">Not compared</a></li></xsl:if>
            <li><a href="#about">About</a></li>
          </ul>
        </nav>
        <main>
          <xsl:apply-templates select="r:notices[r:notice]"/>
          <xsl:apply-templates select="r:stories"/>
          <xsl:call-template name="worst"/>
          <xsl:call-template name="alone"/>
          <xsl:apply-templates select="r:not-compared[r:item]"/>
          <xsl:call-template name="about"/>
        </main>
        <script><xsl:value-of select="$script"/></script>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="r:stories">
    <section id="stories">
      <h2>Stories</h2>
      <p class="intro">A page a story: its findings, claims, sources and articles. The worst stories come first.</p>
      <xsl:if test="$across != ''">
        <p class="intro"><a href="{$across}">Across stories</a>: what articles of different stories say otherwise of the same names and offices<xsl:if test="r:across[2]">
          <xsl:text> (pages</xsl:text><xsl:for-each select="r:across"><xsl:text> </xsl:text><a href="{@page}"><xsl:value-of select="position()"/></a></xsl:for-each><xsl:text>)</xsl:text></xsl:if>.</p>
      </xsl:if>
      <div class="scroll" role="region" aria-label="Stories" tabindex="0">
        <table class="stories">
          <thead>
            <tr>
              <th scope="col">Story</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Voices</th>
              <th scope="col" class="number">Errors</th><th scope="col" class="number">Warnings</th><th scope="col" class="number">Notes</th>
              <th scope="col" class="number">Claims disputed</th><th scope="col" class="number">Claims agreed</th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="r:story[@page]">
              <xsl:sort select="@error" data-type="number" order="descending"/>
              <xsl:sort select="@warning" data-type="number" order="descending"/>
              <xsl:sort select="@note" data-type="number" order="descending"/>
              <xsl:sort select="@articles" data-type="number" order="descending"/>
              <xsl:sort select="@n" data-type="number"/>
              <tr>
                <th scope="row"><a href="{@page}"><xsl:value-of select="@title"/></a></th>
                <td class="number"><xsl:value-of select="@articles"/></td>
                <td class="number"><xsl:value-of select="@voices"/></td>
                <xsl:for-each select="@error | @warning | @note"><td class="number {local-name()}"><xsl:call-template name="tally"/></td></xsl:for-each>
                <xsl:for-each select="@disputed | @agreed"><td class="number"><xsl:call-template name="tally"/></td></xsl:for-each>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </div>
    </section>
  </xsl:template>

  <!-- a number that is of interest where it is not nought -->
  <xsl:template name="tally">
    <xsl:choose>
      <xsl:when test=". = 0"><span class="aside">0</span></xsl:when>
      <xsl:otherwise><b><xsl:value-of select="."/></b></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="worst">
    <xsl:variable name="all" select="r:counts/@error + r:counts/@warning + r:counts/@note + r:counts/@info"/>
    <xsl:if test="r:findings/r:finding">
      <section id="worst" class="panel">
        <h2>
          <xsl:choose>
            <xsl:when test="$all &gt; count(r:findings/r:finding)">The worst <xsl:value-of select="count(r:findings/r:finding)"/> of <xsl:value-of select="$all"/> findings</xsl:when>
            <xsl:otherwise>Findings</xsl:otherwise>
          </xsl:choose>
        </h2>
        <ol>
          <xsl:for-each select="r:findings/r:finding"><xsl:call-template name="overview-row"/></xsl:for-each>
        </ol>
      </section>
    </xsl:if>
  </xsl:template>

  <!-- the page on which a finding is told; none for what could not be read -->
  <xsl:template name="finding-href">
    <xsl:choose>
      <xsl:when test="not(@story)"><xsl:value-of select="concat(@page, '#f-', @fingerprint)"/></xsl:when>
      <xsl:when test="key('story', @story)/@page"><xsl:value-of select="concat(key('story', @story)/@page, '#f-', @fingerprint)"/></xsl:when>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="alone">
    <xsl:variable name="alone" select="r:stories/r:story[not(@page)]"/>
    <xsl:if test="$alone">
      <section id="alone">
        <h2>On their own</h2>
        <p class="intro">No other article tells of the same: there was nothing to set these against.</p>
        <details>
          <summary><xsl:call-template name="count"><xsl:with-param name="n" select="count($alone)"/><xsl:with-param name="noun" select="'article'"/></xsl:call-template></summary>
          <ul class="alone">
            <xsl:for-each select="$alone">
              <xsl:for-each select="key('article-of-story', @n)">
                <li><b><xsl:value-of select="@outlet"/></b><xsl:text> </xsl:text><xsl:call-template name="day"/><xsl:text> </xsl:text>
                  <xsl:value-of select="r:title"/><xsl:if test="@unread"><span class="aside">not read</span></xsl:if>
                  <xsl:text> </xsl:text><code class="path"><xsl:value-of select="@path"/></code></li>
              </xsl:for-each>
            </xsl:for-each>
          </ul>
        </details>
      </section>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
